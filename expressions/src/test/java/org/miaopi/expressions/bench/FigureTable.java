package org.miaopi.expressions.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import org.miaopi.expressions.problem.Messages;

/** The figures as a person reads them. */
final class FigureTable {

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
    say("ratio");
    figures.tasks().forEach(this::task);
    out.println();
    say("keystroke");
    figures.browser().forEach((layout, it) -> keystroke(layout, it, figures.server().get(layout)));
    out.println();
    figures.goals().forEach(this::goal);
  }

  private void task(String task, Map<Peer, Double> peers) {
    double own = peers.getOrDefault(Peer.MIAOPI, Double.NaN);
    out.println();
    say(task);
    peers.forEach(
        (peer, nanos) ->
            out.printf(
                "%14s ns %9s×  %s%n",
                number("%,.0f", nanos),
                number("%.2f", nanos / own),
                messages.text("peer." + peer)));
  }

  private void keystroke(Layout layout, Browser browser, double serverNanos) {
    say(
        "keystroke." + layout,
        String.valueOf(browser.dependants()),
        number("%.2f", browser.median()),
        number("%.2f", browser.p95()),
        number("%.2f", serverNanos / 1e6));
  }

  private void goal(Figures.Goal goal) {
    String measured = number("%,.1f", goal.measured());
    say(
        goal.isMet() ? "met" : "missed",
        messages.text("goal." + goal.code()),
        measured,
        number("%,.1f", goal.limit()));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
