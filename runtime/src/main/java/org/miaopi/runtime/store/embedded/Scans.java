package org.miaopi.runtime.store.embedded;

import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what queries cost. */
final class Scans {

  private static final Logger LOG = LoggerFactory.getLogger(Scans.class);

  private final LongAdder full = new LongAdder();
  private final LongAdder examined = new LongAdder();

  /** A query walks a whole collection for want of an index. */
  void full(String collection) {
    full.increment();
    LOG.debug("A query walks all of {}", collection);
  }

  /** A document was read to see whether it matches. */
  void examined() {
    examined.increment();
  }

  long allFull() {
    return full.sum();
  }

  long allExamined() {
    return examined.sum();
  }
}
