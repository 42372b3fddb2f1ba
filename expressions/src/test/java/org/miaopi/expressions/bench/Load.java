package org.miaopi.expressions.bench;

import java.lang.management.ManagementFactory;

/** What else the machine does. */
final class Load {

  private Load() {}

  /** Runnable processes over the last minute; negative where the system does not tell. */
  static double average() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
