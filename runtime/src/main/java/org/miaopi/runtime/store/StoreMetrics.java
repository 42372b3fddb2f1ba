package org.miaopi.runtime.store;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.miaopi.runtime.store.embedded.EmbeddedMongo;
import org.springframework.stereotype.Component;

/** What the embedded store counts; a MongoDB of its own is watched by its own tools. */
@Component
final class StoreMetrics implements MeterBinder {

  private final Store store;

  StoreMetrics(Store store) {
    this.store = store;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    EmbeddedMongo embedded = store.embedded();
    if (embedded == null) return;
    FunctionCounter.builder("miaopi.store.full.scans", embedded, EmbeddedMongo::fullScans)
        .description("Queries that walked a whole collection for want of an index")
        .register(registry);
    FunctionCounter.builder(
            "miaopi.store.documents.examined", embedded, EmbeddedMongo::documentsExamined)
        .description("Documents that queries read to see whether they match")
        .register(registry);
    Gauge.builder("miaopi.store.file.size", embedded, EmbeddedMongo::fileBytes)
        .description("The length of the store's file")
        .baseUnit("bytes")
        .register(registry);
  }
}
