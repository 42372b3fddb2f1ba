package org.miaopi.runtime.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Applicants who apply over HTTP, each one application after the other. */
final class Load {

  private final List<Citizen> citizens = new ArrayList<>();

  Load(URI server, Sample sample, List<String> accounts) {
    for (String account : accounts) citizens.add(Citizen.signIn(server, sample, account));
  }

  /**
   * What came of it.
   *
   * @param applicants how many at once
   * @param certificates how many were issued
   * @param seconds it took, from the first request to the last certificate
   * @param nanos from submitting to the certificate, of each, in ascending order
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Result(int applicants, int certificates, double seconds, long[] nanos) {

    double perSecond() {
      return certificates / seconds;
    }

    /** The time that this part of all does not exceed, by the nearest rank. */
    double milliseconds(double part) {
      int rank = (int) Math.ceil(part * nanos.length);
      return nanos[Math.max(0, rank - 1)] / 1e6;
    }
  }

  Result run(int applicants, Duration duration) {
    long started = System.nanoTime();
    long end = started + duration.toNanos();
    List<Future<List<Long>>> running = new ArrayList<>();
    List<Long> nanos = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(applicants)) {
      for (Citizen citizen : citizens.subList(0, applicants))
        running.add(threads.submit(() -> citizen.applyUntil(end)));
      for (Future<List<Long>> each : running) nanos.addAll(each.get());
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Result(applicants, sorted.length, seconds, Arrays.copyOf(sorted, sorted.length));
  }

  int certificateBytes() {
    return citizens.getFirst().certificateBytes();
  }
}
