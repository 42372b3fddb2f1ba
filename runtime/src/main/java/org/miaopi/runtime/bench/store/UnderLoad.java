package org.miaopi.runtime.bench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.bench.Measured;
import org.miaopi.runtime.bench.Workbench;

/**
 * The store under load.
 *
 * @param cells of one operation and number of clients from the smallest collection to the largest
 * @param appends what the disk allows, by the number of threads
 * @param fillSeconds for the largest collection
 * @param documents in all collections at the end
 * @param fileBytes of the data folder at the end
 * @param residentBytes of the store's process at the end; null where they cannot be read
 * @param liveHeapBytes of it after a collection
 * @param fullScans null where it does not tell
 */
record UnderLoad(
    List<Cell> cells,
    Map<Integer, Measured> appends,
    double fillSeconds,
    long documents,
    long fileBytes,
    @Nullable Long residentBytes,
    long liveHeapBytes,
    @Nullable Long fullScans) {

  static final int LARGEST = 1_000_000;

  private static final List<Integer> SIZES = List.of(1_000, 100_000, LARGEST);
  private static final List<Integer> CLIENTS = List.of(1, 8, 32);

  static UnderLoad measure(Workbench bench, StoreProcess process, @Nullable Subject peer) {
    Subject own = new Subject(process.database());
    double fillSeconds = fill(bench, own, "fill");
    if (peer != null) fill(bench, peer, "fill.peer");
    Rounds rounds = new Rounds(own, peer);
    bench.say("warm-up");
    for (Operation operation : Operation.values()) rounds.warmUp(operation);
    List<Cell> cells = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      bench.say("measure." + operation.code());
      for (int clients : CLIENTS) cells.addAll(rounds.measure(operation, clients));
    }
    bench.say("measure.append");
    Map<Integer, Measured> appends = new TreeMap<>();
    for (int clients : CLIENTS) appends.put(clients, rounds.appends(bench.folder(), clients));
    return new UnderLoad(
        cells,
        appends,
        fillSeconds,
        own.documents(),
        process.fileBytes(),
        process.residentBytes(),
        process.liveHeapBytes(),
        own.fullScans());
  }

  double fileBytesPerDocument() {
    return (double) fileBytes / documents;
  }

  private static double fill(Workbench bench, Subject subject, String code) {
    double seconds = 0;
    for (int size : SIZES) {
      bench.say(code, "%,d".formatted(size));
      seconds = subject.fill(size);
    }
    return seconds;
  }
}
