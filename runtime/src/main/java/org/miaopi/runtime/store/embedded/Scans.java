package org.miaopi.runtime.store.embedded;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the queries that walked a whole collection for want of an index. */
final class Scans {

  private static final Logger LOG = LoggerFactory.getLogger(Scans.class);

  private final AtomicLong count = new AtomicLong();

  void count(String collection) {
    count.incrementAndGet();
    LOG.debug("A query walked all of {}", collection);
  }

  long count() {
    return count.get();
  }
}
