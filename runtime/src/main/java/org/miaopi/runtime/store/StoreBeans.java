package org.miaopi.runtime.store;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Gives the application a store that was opened before it, and closes it after everything else. */
public final class StoreBeans implements ApplicationContextInitializer<GenericApplicationContext> {

  private final Store store;

  public StoreBeans(Store store) {
    this.store = store;
  }

  @Override
  public void initialize(GenericApplicationContext context) {
    context.registerBean("store", Store.class, () -> store);
    context.registerBean(
        "database", MongoDatabase.class, () -> context.getBean(Store.class).database());
  }
}
