package org.miaopi.runtime.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/** Many at once, each on a thread of its own, each doing its work again and again. */
public final class Crowd {

  private Crowd() {}

  /**
   * Lets all begin together and no more begin once {@code duration} is over.
   *
   * @param works one for each; does it once and tells the nanoseconds that count
   */
  public static Measured run(List<? extends LongSupplier> works, Duration duration) {
    long started = System.nanoTime();
    long end = started + duration.toNanos();
    List<Future<long[]>> running = new ArrayList<>();
    LongStream nanos = LongStream.empty();
    try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
      for (LongSupplier work : works) running.add(threads.submit(() -> repeat(work, end)));
      for (Future<long[]> each : running)
        nanos = LongStream.concat(nanos, LongStream.of(each.get()));
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    long[] sorted = nanos.sorted().toArray();
    return new Measured(works.size(), sorted.length, seconds, sorted);
  }

  private static long[] repeat(LongSupplier work, long end) {
    LongStream.Builder nanos = LongStream.builder();
    while (System.nanoTime() < end) nanos.add(work.getAsLong());
    return nanos.build().toArray();
  }
}
