package org.miaopi.runtime.bench.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.bench.Measured;

/**
 * Measures what is to be compared in turn, a second each, forwards and then backwards: so whatever
 * else the machine does meanwhile, and the warming up, falls on all of it alike.
 */
final class Rounds {

  private static final Duration SLICE = Duration.ofSeconds(1);
  private static final List<Boolean> DIRECTIONS = List.of(true, false);

  private final Subject own;
  private final @Nullable Subject peer;

  Rounds(Subject own, @Nullable Subject peer) {
    this.own = own;
    this.peer = peer;
  }

  /** One operation on each size, the smallest first. */
  List<Cell> measure(Operation operation, int clients) {
    Map<Integer, List<Measured>> ours = new TreeMap<>();
    Map<Integer, List<Measured>> theirs = new TreeMap<>();
    for (boolean forwards : DIRECTIONS) {
      run(own, operation, clients, forwards, ours);
      if (peer != null) run(peer, operation, clients, forwards, theirs);
    }
    List<Cell> cells = new ArrayList<>();
    ours.forEach(
        (size, runs) -> {
          List<Measured> beside = theirs.get(size);
          Measured compared = beside == null ? null : Measured.together(beside);
          cells.add(new Cell(operation, clients, size, Measured.together(runs), compared));
        });
    return cells;
  }

  /** Runs an operation for a while without counting it. */
  void warmUp(Operation operation) {
    measure(operation, 8);
  }

  /** What the disk allows to so many threads. */
  Measured appends(Path folder, int threads) {
    List<Measured> runs = new ArrayList<>();
    for (boolean ignored : DIRECTIONS) runs.add(BareAppends.run(folder, threads, SLICE));
    return Measured.together(runs);
  }

  private static void run(
      Subject subject,
      Operation operation,
      int clients,
      boolean forwards,
      Map<Integer, List<Measured>> into) {
    List<Filled> all = forwards ? subject.collections() : subject.collections().reversed();
    for (Filled collection : all)
      into.computeIfAbsent(collection.size(), size -> new ArrayList<>())
          .add(subject.run(operation, collection, clients, SLICE));
  }
}
