package org.miaopi.templates.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How fast documents were made on one thread.
 *
 * @param processor milliseconds of processor time a document, of all threads of the process: what
 *     the machine does beside hardly moves it
 * @param elapsed milliseconds by the clock
 * @param bytes of a document
 */
record Pace(double processor, double elapsed, int bytes) {

  private static final int ROUNDS = 5;
  private static final int WARM_UP = 1500;
  private static final int DOCUMENTS = 200;
  private static final double MOST_SECONDS = 20;

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Warms up, then takes the best of five rounds, which other programs disturbed least. */
  static Pace of(Way way) throws Exception {
    round(way, WARM_UP, 0);
    Pace best = new Pace(Double.MAX_VALUE, 0, 0);
    for (int i = 1; i <= ROUNDS; i++) {
      Pace pace = round(way, DOCUMENTS, i * 100_000);
      if (pace.processor < best.processor) best = pace;
    }
    return best;
  }

  /** The best of so many after the first: the processor time of other processes is not known. */
  static Pace byTheClock(int documents, Way way) throws Exception {
    Pace best = new Pace(Double.MAX_VALUE, Double.MAX_VALUE, 0);
    for (int i = 0; i <= documents; i++) {
      long started = System.nanoTime();
      int bytes = way.document(i);
      double milliseconds = (System.nanoTime() - started) / 1e6;
      if (i > 0 && milliseconds < best.elapsed) best = new Pace(milliseconds, milliseconds, bytes);
    }
    return best;
  }

  double perSecond() {
    return 1000 / processor;
  }

  /** So many documents, or fewer where they take long. */
  private static Pace round(Way way, int documents, int first) throws Exception {
    double most = MOST_SECONDS * documents / WARM_UP;
    long started = System.nanoTime();
    long used = MACHINE.getProcessCpuTime();
    int made = 0;
    int bytes = 0;
    do {
      bytes = way.document(first + made++);
    } while (made < documents && System.nanoTime() - started < most * 1e9);
    double processor = (MACHINE.getProcessCpuTime() - used) / 1e6 / made;
    return new Pace(processor, (System.nanoTime() - started) / 1e6 / made, bytes);
  }
}
