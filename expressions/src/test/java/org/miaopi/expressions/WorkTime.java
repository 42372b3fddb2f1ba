package org.miaopi.expressions;

import java.lang.management.ManagementFactory;

/** The time that a processor worked on something: what else the machine does does not count. */
public final class WorkTime {

  private static final int ATTEMPTS = 8;

  private WorkTime() {}

  /** Milliseconds on the processor, in this thread. */
  public static long milliseconds(Runnable work) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    work.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
  }

  /**
   * The least of several attempts, since the first ones also warm up; one that is quick is enough.
   */
  public static long least(long enough, Runnable work) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS && least > enough; i++) {
      least = Math.min(least, milliseconds(work));
    }
    return least;
  }
}
