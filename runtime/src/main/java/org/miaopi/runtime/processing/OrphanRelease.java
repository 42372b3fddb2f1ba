package org.miaopi.runtime.processing;

import java.time.Clock;
import org.miaopi.runtime.applications.store.LeaseStore;
import org.miaopi.runtime.store.Store;
import org.springframework.stereotype.Component;

/**
 * Frees at start what a crash left leased, where that is certain: nobody else has an embedded store
 * open. With a server of its own, the leases run out by themselves.
 */
@Component
final class OrphanRelease {

  OrphanRelease(Store store, LeaseStore leases, Clock clock) {
    if (store.embedded() != null) leases.releaseAll(clock.instant());
  }
}
