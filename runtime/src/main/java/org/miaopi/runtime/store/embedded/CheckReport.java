package org.miaopi.runtime.store.embedded;

import java.util.List;

/**
 * What reading all of a store has found.
 *
 * @param collections how many there are
 * @param documents how many all collections hold
 * @param entries how many all secondary indexes hold
 * @param problems none where the store is sound
 */
public record CheckReport(long collections, long documents, long entries, List<Problem> problems) {

  public boolean sound() {
    return problems.isEmpty();
  }
}
