package org.miaopi.templates.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.miaopi.expressions.problem.Messages;

/** The figures as a person reads them. */
final class FigureTable {

  /** The way that others are compared with. */
  private static final String SIGNED = "RSA";

  private final PrintStream out;
  private final Messages messages;

  FigureTable(PrintStream out, Locale locale) {
    this.out = out;
    this.messages = Messages.of(FigureTable.class, locale);
  }

  /** Says a text; numbers are written by those who know how exact they are. */
  void say(String key, String... arguments) {
    String text = messages.text(key);
    for (int i = 0; i < arguments.length; i++) text = text.replace("{" + i + "}", arguments[i]);
    out.println(text);
  }

  void print(Figures figures) {
    out.println();
    say(
        "machine",
        String.valueOf(Runtime.getRuntime().availableProcessors()),
        System.getProperty("java.vm.version"),
        number("%.1f", figures.load().getFirst()),
        number("%.1f", figures.load().getLast()));
    say("first", number("%.1f", figures.first()), String.valueOf(figures.heap()));
    say("legend");
    figures.paces().forEach(this::sample);
    out.println();
    figures.goals().forEach(this::goal);
  }

  private void sample(String sample, Map<String, Pace> ways) {
    Pace own = ways.get(SIGNED);
    if (own == null) return;
    out.println();
    say("sample." + sample);
    ways.forEach((way, pace) -> way(way, pace, pace.processor() / own.processor()));
    for (String office : List.of(Figures.OFFICE_PROCESS, Figures.OFFICE_SERVER)) {
      if (!ways.containsKey(office)) say("absent", messages.text("way." + office));
    }
  }

  private void way(String way, Pace pace, double ratio) {
    out.printf(
        "%9s /s %9s ms %9s ms %7s KB %7s×  %s%n",
        number("%,.1f", pace.perSecond()),
        number("%,.2f", pace.processor()),
        number("%,.2f", pace.elapsed()),
        number("%,.0f", pace.bytes() / 1024.0),
        number("%,.2f", ratio),
        messages.text("way." + way));
  }

  private void goal(Figures.Goal goal) {
    say(
        goal.isMet() ? "met" : "missed",
        messages.text("sample." + goal.sample()),
        messages.text("way." + goal.way()),
        number("%,.0f", goal.measured()),
        number("%,.0f", goal.wanted()));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
