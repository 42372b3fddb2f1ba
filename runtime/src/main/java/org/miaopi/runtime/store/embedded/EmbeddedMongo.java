package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;

/**
 * The embedded server, listening on a free port of the loopback address only, for it knows no
 * passwords. Everything is in {@code store.mv} of the data folder.
 */
public final class EmbeddedMongo implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int ACCEPTING_THREADS = 1;
  private static final int SERVING_THREADS = 32;

  private final FolderLock lock;
  private final StoreFile file;
  private final Upkeep upkeep;
  private final MongoServer server;
  private final Scans scans;

  private EmbeddedMongo(FolderLock lock, StoreFile file, Clock clock) {
    this.lock = lock;
    this.file = file;
    this.scans = new Scans();
    EmbeddedBackend backend = new EmbeddedBackend(file, clock, scans);
    this.upkeep = new Upkeep(file, backend, clock);
    this.server = new MongoServer(backend);
    server.bind(new InetSocketAddress(LOOPBACK, 0), ACCEPTING_THREADS, SERVING_THREADS);
    upkeep.start();
  }

  /**
   * Opens (or creates) the store of {@code dataFolder}.
   *
   * @throws DataFolderLocked if it is open already
   */
  public static EmbeddedMongo open(Path dataFolder) {
    return open(dataFolder, Clock.systemUTC());
  }

  static EmbeddedMongo open(Path dataFolder, Clock clock) {
    FolderLock lock = FolderLock.take(dataFolder);
    try {
      return new EmbeddedMongo(lock, StoreFile.open(dataFolder.resolve("store.mv")), clock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  public String connectionString() {
    return "mongodb://" + LOOPBACK + ":" + server.getLocalAddress().getPort();
  }

  /** How many queries since the start walked a whole collection for want of an index. */
  public long fullScans() {
    return scans.count();
  }

  Upkeep upkeep() {
    return upkeep;
  }

  /**
   * Ends the clients' connections and closes the file. What was acknowledged is on disk already.
   */
  @Override
  public void close() {
    server.shutdownNow();
    upkeep.close();
    file.close();
    lock.close();
  }
}
