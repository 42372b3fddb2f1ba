package org.miaopi.runtime.bench.store;

import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.bench.Measured;

/**
 * One operation by so many clients on a collection of one size.
 *
 * @param own of the store
 * @param peer of the server that it is compared with; null where there is none
 */
record Cell(
    Operation operation, int clients, int documents, Measured own, @Nullable Measured peer) {

  /** How many times as many as the other. */
  static double ratio(Measured one, Measured other) {
    return one.perSecond() / other.perSecond();
  }
}
