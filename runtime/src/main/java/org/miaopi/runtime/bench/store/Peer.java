package org.miaopi.runtime.bench.store;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.UUID;
import org.miaopi.runtime.store.Store;

/** Another server to measure beside, in a database of its own, which is gone at the end. */
final class Peer implements AutoCloseable {

  private final Store store;
  private final MongoDatabase database;
  private final Thread atExit;

  private Peer(Store store) {
    this.store = store;
    this.database = store.client().getDatabase("miaopi-bench-" + UUID.randomUUID());
    this.atExit = new Thread(database::drop);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Connects to the server.
   *
   * @throws org.miaopi.runtime.store.StoreUnreachable if it does not answer within seconds
   */
  static Peer open(String address, Path folder) {
    return new Peer(Store.open(address, folder));
  }

  Subject subject() {
    return new Subject(database);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException exiting) {
      return; // the hook drops the database
    }
    database.drop();
    store.close();
  }
}
