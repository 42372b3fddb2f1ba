package org.miaopi.runtime.bench.store;

import java.util.Locale;
import org.miaopi.runtime.bench.Measured;
import org.miaopi.runtime.bench.Workbench;

/** The figures as a person reads them. */
final class StoreTable {

  private static final double MIB = 1024.0 * 1024;

  private final Workbench bench;

  StoreTable(Workbench bench) {
    this.bench = bench;
  }

  void print(StoreFigures figures) {
    UnderLoad load = figures.load();
    bench.print("");
    figures.machine().lines(bench.locale()).forEach(bench::print);
    for (Operation operation : Operation.values()) operation(figures, operation);
    bench.print("");
    bench.say("table.append");
    load.appends().values().forEach(bare -> bench.print(row(bare.clients(), "", bare)));
    bench.print("");
    bench.say("filled", number("%,.0f", UnderLoad.LARGEST / load.fillSeconds()));
    bench.say(
        "file",
        number("%,.0f", load.fileBytes() / MIB),
        number("%,.0f", (double) load.documents()),
        number("%,.0f", load.fileBytesPerDocument()));
    memory(load);
    bench.say(
        "reopened",
        number("%.1f", figures.reopenSeconds()),
        number("%.1f", figures.reopenKilledSeconds()));
    bench.print("");
    figures.goals().forEach(this::goal);
  }

  private void operation(StoreFigures figures, Operation operation) {
    bench.print("");
    bench.say("table." + operation.code());
    bench.print(head(figures, operation));
    for (Cell cell : figures.load().cells()) {
      if (cell.operation() != operation) continue;
      StringBuilder row = new StringBuilder();
      row.append(row(cell.clients(), number("%,d", cell.documents()), cell.own()));
      row.append(number("%9.2f×", figures.timesSlower(cell)));
      Double bare = figures.timesBareAppends(cell);
      if (bare != null) row.append(number("%9.2f×", bare));
      if (cell.peer() != null) row.append(number("%9.2f×", Cell.ratio(cell.own(), cell.peer())));
      bench.print(row.toString());
    }
  }

  private String head(StoreFigures figures, Operation operation) {
    String head = bench.text("head");
    if (operation == Operation.INSERT) head = bench.text("head.insert", head);
    boolean compared = figures.load().cells().stream().anyMatch(it -> it.peer() != null);
    return compared ? bench.text("head.peer", head) : head;
  }

  private void memory(UnderLoad load) {
    String heap = number("%.0f", load.liveHeapBytes() / MIB);
    String limit = String.valueOf(StoreProcess.HEAP_MEGABYTES);
    if (load.residentBytes() == null) bench.say("memory.unknown", heap, limit);
    else bench.say("memory", heap, limit, number("%.0f", load.residentBytes() / MIB));
  }

  private void goal(Goal goal) {
    String measured = number("%,.1f", goal.measured());
    bench.say(
        goal.code() + (goal.met() ? ".met" : ".missed"), measured, number("%,.0f", goal.limit()));
  }

  private static String row(int clients, String documents, Measured measured) {
    return "%9d %11s %10s %9s %9s %9s"
        .formatted(
            clients,
            documents,
            number("%,.0f", measured.perSecond()),
            number("%.2f", measured.milliseconds(0.5)),
            number("%.2f", measured.milliseconds(0.95)),
            number("%.2f", measured.milliseconds(0.99)));
  }

  private static String number(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }
}
