package org.miaopi.runtime.bench;

import java.util.Locale;

/** The figures as a person reads them, one a line. */
final class FigureTable {

  private static final double MIB = 1024.0 * 1024;

  private final Workbench bench;

  FigureTable(Workbench bench) {
    this.bench = bench;
  }

  void print(Figures figures) {
    bench.print("");
    figures.machine().lines(bench.locale()).forEach(bench::print);
    bench.print("");
    line("start.first", number("%.1f", figures.firstStart()));
    line("start.second", number("%.1f", figures.secondStart()));
    previews(figures.previews());
    load(figures.alone());
    load(figures.together());
    line("throughput", number("%.1f", figures.together().perSecond()));
    if (figures.memory() == null) line("memory.unknown");
    else line("memory", number("%.0f", figures.memory() / MIB));
    line("bytes", number("%.0f", figures.bytes() / 1024.0));
    bench.print("");
    Inside inside = figures.inside();
    line("inside.time", number("%.1f", inside.milliseconds()));
    line("inside.throughput", number("%.1f", inside.perSecond()));
    Double processor = figures.processorMilliseconds();
    Double ratio = figures.processorRatio();
    if (processor == null || ratio == null) return;
    String bare = number("%.1f", inside.processorMilliseconds());
    line("processor", number("%.1f", processor), bare, number("%.1f", ratio));
  }

  private void previews(Previews previews) {
    line(
        "preview",
        number("%.0f", previews.first()),
        number("%.0f", previews.picture().milliseconds(0.5)),
        number("%.0f", previews.picture().milliseconds(0.95)),
        number("%.0f", previews.pdf().milliseconds(0.5)),
        number("%.0f", previews.pdf().milliseconds(0.95)));
    line("trials", number("%.0f", previews.trials()));
  }

  private void load(Measured result) {
    line(
        "load",
        String.valueOf(result.clients()),
        number("%.0f", result.milliseconds(0.5)),
        number("%.0f", result.milliseconds(0.95)),
        String.valueOf(result.count()));
  }

  private void line(String code, String... arguments) {
    bench.say(code, arguments);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
