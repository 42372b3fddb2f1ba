package org.miaopi.runtime.bench;

import java.io.PrintStream;
import java.util.Locale;
import org.miaopi.designer.text.Messages;

/** The figures as a person reads them, one a line. */
final class FigureTable {

  private static final Messages MESSAGES = Messages.of(FigureTable.class);
  private static final double MIB = 1024.0 * 1024;

  private final PrintStream out;
  private final Locale locale;

  FigureTable(PrintStream out, Locale locale) {
    this.out = out;
    this.locale = locale;
  }

  void print(Figures figures) {
    Machine machine = figures.machine();
    out.println();
    line(
        "machine.size",
        String.valueOf(machine.cores()),
        number("%.1f", machine.memoryBytes() / MIB / 1024));
    line("machine.java", machine.java(), machine.system());
    if (machine.load() != null) line("machine.load", number("%.1f", machine.load()));
    out.println();
    line("start.first", number("%.1f", figures.firstStart()));
    line("start.second", number("%.1f", figures.secondStart()));
    load(figures.alone());
    load(figures.together());
    line("throughput", number("%.1f", figures.together().perSecond()));
    if (figures.memory() == null) line("memory.unknown");
    else line("memory", number("%.0f", figures.memory() / MIB));
    line("bytes", number("%.0f", figures.bytes() / 1024.0));
    out.println();
    Inside inside = figures.inside();
    line("inside.time", number("%.1f", inside.milliseconds()));
    line("inside.throughput", number("%.1f", inside.perSecond()));
    Double processor = figures.processorMilliseconds();
    Double ratio = figures.processorRatio();
    if (processor == null || ratio == null) return;
    String bare = number("%.1f", inside.processorMilliseconds());
    line("processor", number("%.1f", processor), bare, number("%.1f", ratio));
  }

  private void load(Load.Result result) {
    line(
        "load",
        String.valueOf(result.applicants()),
        number("%.0f", result.milliseconds(0.5)),
        number("%.0f", result.milliseconds(0.95)),
        String.valueOf(result.certificates()));
  }

  private void line(String code, String... arguments) {
    out.println(MESSAGES.text(code, arguments).in(locale));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
