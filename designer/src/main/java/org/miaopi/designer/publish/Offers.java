package org.miaopi.designer.publish;

import java.util.NavigableMap;
import org.miaopi.designer.store.Followed;
import org.miaopi.designer.store.VersionStore;
import org.miaopi.designer.store.VersionStore.Offer;
import org.springframework.stereotype.Component;

/** Which version of each item is offered. */
@Component
final class Offers {

  private final Followed<Offer> followed;

  Offers(VersionStore versions) {
    followed = new Followed<>(versions::offers, versions::offersSince);
  }

  /** As of now, by code. */
  NavigableMap<String, Offer> now() {
    return followed.now();
  }
}
