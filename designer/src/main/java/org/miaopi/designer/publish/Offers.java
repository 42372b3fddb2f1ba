package org.miaopi.designer.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.store.VersionStore;
import org.miaopi.designer.store.VersionStore.Current;
import org.miaopi.designer.store.VersionStore.Offer;

/** Which version of each item is offered: read whole once, then only what was published since. */
final class Offers {

  /** By so much the clocks of instances may differ and a publication be under way. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private final VersionStore versions;
  private final NavigableMap<String, Current> known = new TreeMap<>();
  private volatile @Nullable Instant newest;

  Offers(VersionStore versions) {
    this.versions = versions;
  }

  /** As of now, in the order of their codes. */
  List<Current> now() {
    Instant last = newest;
    return last == null
        ? learn(versions.offers(), Instant.EPOCH)
        : learn(versions.offersSince(last.minus(OVERLAP)), last);
  }

  private synchronized List<Current> learn(List<Offer> offers, Instant last) {
    Instant latest = newest == null || newest.isBefore(last) ? last : newest;
    for (Offer offer : offers) {
      known.merge(
          offer.current().code(),
          offer.current(),
          (one, other) -> one.number() > other.number() ? one : other);
      if (offer.published().isAfter(latest)) latest = offer.published();
    }
    newest = latest;
    return List.copyOf(known.values());
  }
}
