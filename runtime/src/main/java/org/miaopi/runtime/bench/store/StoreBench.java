package org.miaopi.runtime.bench.store;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.bench.Machine;
import org.miaopi.runtime.bench.Workbench;

/** Measures the embedded store on this machine, in a process and a temporary folder of its own. */
public final class StoreBench {

  private final Workbench bench;
  private final @Nullable String peerAddress;

  private StoreBench(Workbench bench, @Nullable String peerAddress) {
    this.bench = bench;
    this.peerAddress = peerAddress;
  }

  /**
   * Measures for about four minutes and prints what it found.
   *
   * @param json where to write the figures as JSON too; null for nowhere
   * @param peerAddress of a MongoDB to measure beside; null or blank for none
   * @param locale the language to print in
   */
  public static void run(@Nullable Path json, @Nullable String peerAddress, Locale locale) {
    Workbench bench = new Workbench(Messages.of(StoreBench.class), locale);
    bench
        .measure(new StoreBench(bench, peerAddress)::measure)
        .ifPresent(
            figures -> {
              new StoreTable(bench).print(figures);
              if (json != null) bench.write(json, figures.toJson());
            });
  }

  private StoreFigures measure() {
    if (peerAddress == null || peerAddress.isBlank()) return measure(null);
    try (Peer peer = Peer.open(peerAddress, bench.folder())) {
      return measure(peer.subject());
    }
  }

  private StoreFigures measure(@Nullable Subject peer) {
    Machine machine = Machine.here();
    bench.say("start", String.valueOf(StoreProcess.HEAP_MEGABYTES));
    StoreProcess process = StoreProcess.start(bench);
    UnderLoad load = UnderLoad.measure(bench, process, peer);
    bench.say("reopen");
    process.kill();
    double afterKill = secondsToReopen();
    double afterClose = secondsToReopen();
    return new StoreFigures(machine, load, afterClose, afterKill);
  }

  private double secondsToReopen() {
    long started = System.nanoTime();
    try (StoreProcess ignored = StoreProcess.start(bench)) {
      return (System.nanoTime() - started) / 1e9;
    }
  }
}
