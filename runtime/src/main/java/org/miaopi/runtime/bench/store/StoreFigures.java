package org.miaopi.runtime.bench.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.bench.Machine;
import org.miaopi.runtime.bench.Measured;

/**
 * What was measured.
 *
 * @param reopenSeconds from the start of the process to its first answer
 * @param reopenKilledSeconds the same, after the process before was killed
 */
record StoreFigures(
    Machine machine, UnderLoad load, double reopenSeconds, double reopenKilledSeconds) {

  private static final double MOST_TIMES_SLOWER = 3;
  private static final double INSERTS_PER_SECOND = 2_500;
  private static final double MIB = 1024.0 * 1024;

  /** The goals, each judged by the worst of its figures, whatever the number of clients. */
  List<Goal> goals() {
    int most = load.cells().stream().mapToInt(Cell::clients).max().orElseThrow();
    double inserts =
        load.cells().stream()
            .filter(it -> it.operation() == Operation.INSERT && it.clients() == most)
            .mapToDouble(it -> it.own().perSecond())
            .min()
            .orElseThrow();
    List<Goal> goals = new ArrayList<>();
    goals.add(Goal.atMost("goal.find", timesSlower(Operation.FIND), MOST_TIMES_SLOWER));
    goals.add(Goal.atMost("goal.update", timesSlower(Operation.UPDATE), MOST_TIMES_SLOWER));
    goals.add(Goal.atLeast("goal.insert", inserts, INSERTS_PER_SECOND));
    goals.add(Goal.atMost("goal.heap", load.liveHeapBytes() / MIB, StoreProcess.HEAP_MEGABYTES));
    if (load.fullScans() != null) goals.add(Goal.atMost("goal.scans", load.fullScans(), 0));
    return goals;
  }

  /** How many times fewer a second there are on the cell's collection than on the smallest. */
  double timesSlower(Cell cell) {
    return Cell.ratio(smallest(cell).own(), cell.own());
  }

  /** How many times as many inserts as the disk allows appends; null for other operations. */
  @Nullable Double timesBareAppends(Cell cell) {
    Measured bare = load.appends().get(cell.clients());
    if (cell.operation() != Operation.INSERT || bare == null) return null;
    return Cell.ratio(cell.own(), bare);
  }

  private double timesSlower(Operation operation) {
    return load.cells().stream()
        .filter(it -> it.operation() == operation && it.documents() == UnderLoad.LARGEST)
        .mapToDouble(this::timesSlower)
        .max()
        .orElseThrow();
  }

  private Cell smallest(Cell cell) {
    return load.cells().stream()
        .filter(it -> it.operation() == cell.operation() && it.clients() == cell.clients())
        .findFirst()
        .orElseThrow();
  }

  /** Milliseconds, seconds and bytes, as the names say. */
  Map<String, Object> toJson() {
    Map<String, Object> json = machine.toJson();
    json.put("operations", load.cells().stream().map(this::json).toList());
    json.put("bareAppends", load.appends().values().stream().map(StoreFigures::json).toList());
    json.put("fillSeconds", load.fillSeconds());
    json.put("documents", load.documents());
    json.put("fileBytes", load.fileBytes());
    json.put("fileBytesPerDocument", load.fileBytesPerDocument());
    if (load.residentBytes() != null) json.put("residentBytes", load.residentBytes());
    json.put("liveHeapBytes", load.liveHeapBytes());
    if (load.fullScans() != null) json.put("fullScans", load.fullScans());
    json.put("reopenSeconds", reopenSeconds);
    json.put("reopenKilledSeconds", reopenKilledSeconds);
    json.put("goals", goals());
    return json;
  }

  private Map<String, Object> json(Cell cell) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("operation", cell.operation().code());
    json.put("documents", cell.documents());
    json.putAll(json(cell.own()));
    json.put("timesSlowerThanSmallest", timesSlower(cell));
    Double bare = timesBareAppends(cell);
    if (bare != null) json.put("timesBareAppends", bare);
    if (cell.peer() == null) return json;
    json.put("peer", json(cell.peer()));
    json.put("timesPeer", Cell.ratio(cell.own(), cell.peer()));
    return json;
  }

  private static Map<String, Object> json(Measured measured) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("clients", measured.clients());
    json.putAll(measured.toJson());
    return json;
  }
}
