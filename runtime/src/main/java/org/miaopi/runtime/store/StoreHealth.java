package org.miaopi.runtime.store;

import com.mongodb.MongoException;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the store answers; shown as {@code store} at /actuator/health. */
@Component("storeHealthIndicator")
final class StoreHealth implements HealthIndicator {

  private final Store store;

  StoreHealth(Store store) {
    this.store = store;
  }

  @Override
  public Health health() {
    String kind = store.embedded() == null ? "mongodb" : "embedded";
    try {
      store.database().runCommand(new Document("ping", 1));
      return Health.up().withDetail("kind", kind).build();
    } catch (MongoException failure) {
      return Health.down().withDetail("kind", kind).withDetail("code", failure.getCode()).build();
    }
  }
}
