package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The memory that one stage of a query may collect results in. */
final class Budget {

  private static final int MEGABYTES = 32;
  private static final int EXCEEDED = 292;
  private static final int OVERHEAD = 64;

  private final String stage;
  private long bytes;

  Budget(String stage) {
    this.stage = stage;
  }

  /**
   * Keeps one more thing.
   *
   * @throws MongoServerError when that is too much; nothing is written to the disk instead
   */
  void keep(long size) {
    bytes += size + OVERHEAD;
    if (bytes <= (long) MEGABYTES << 20) return;
    throw new MongoServerError(
        EXCEEDED,
        "QueryExceededMemoryLimitNoDiskUseAllowed",
        stage
            + " needs more than "
            + MEGABYTES
            + " MB of memory: give the query a narrower filter, a limit, or an index in its order");
  }

  void release(long size) {
    bytes -= size + OVERHEAD;
  }
}
