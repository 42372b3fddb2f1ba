package org.miaopi.runtime.bench.store;

/**
 * What the store is to reach.
 *
 * @param code its name in the figures and texts
 * @param measured what it reached
 * @param limit what it may not exceed, or not fall below
 */
record Goal(String code, double measured, double limit, boolean met) {

  static Goal atMost(String code, double measured, double limit) {
    return new Goal(code, measured, limit, measured <= limit);
  }

  static Goal atLeast(String code, double measured, double limit) {
    return new Goal(code, measured, limit, measured >= limit);
  }
}
