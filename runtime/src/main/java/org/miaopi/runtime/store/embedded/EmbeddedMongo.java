package org.miaopi.runtime.store.embedded;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The embedded server, listening on the loopback address only. Everything is in {@code store.mv} of
 * the data folder; how to reach and log in to the running server is in {@code store.access}, which
 * only the folder's owner may read.
 */
public final class EmbeddedMongo implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final FolderLock lock;
  private final StoreFile file;
  private final Upkeep upkeep;
  private final WireServer server;
  private final OperatorCommands operator;
  private final AccessFile access;
  private final String connectionString;
  private final Scans scans;

  private EmbeddedMongo(
      FolderLock lock, StoreFile file, Clock clock, int port, Path dataFolder, String password) {
    this.lock = lock;
    this.file = file;
    this.scans = new Scans();
    ScramSecret secret = ScramSecret.of(password, new SecureRandom());
    this.operator = new OperatorCommands(file, dataFolder);
    EmbeddedBackend backend = new EmbeddedBackend(file, operator, clock, scans, secret);
    this.server = new WireServer(backend, port);
    this.upkeep = new Upkeep(file, backend, clock);
    this.connectionString =
        "mongodb://" + Login.USER + ":" + password + "@" + LOOPBACK + ":" + server.port();
    this.access = access(dataFolder);
    access.write(connectionString);
    upkeep.start();
  }

  /**
   * Opens (or creates) the store of {@code dataFolder} for this process, on a free port and under a
   * password of this start.
   *
   * @throws DataFolderLocked if it is open already
   * @throws StoreUnsound if the store file is damaged or not the newest
   */
  public static EmbeddedMongo open(Path dataFolder) {
    return open(dataFolder, Clock.systemUTC(), 0);
  }

  /**
   * Opens (or creates) the store of {@code dataFolder} for other processes, on {@code port} and
   * under a password that stays the same, in {@code store.password}.
   *
   * @throws DataFolderLocked if it is open already
   * @throws StoreUnsound if the store file is damaged or not the newest
   * @throws PortTaken if another process listens on the port
   */
  public static EmbeddedMongo serve(Path dataFolder, int port) {
    return opened(dataFolder, Clock.systemUTC(), port, () -> lastingPassword(dataFolder));
  }

  /** {@code port} 0 takes a free one. */
  static EmbeddedMongo open(Path dataFolder, Clock clock, int port) {
    return opened(dataFolder, clock, port, () -> ScramSecret.newPassword(new SecureRandom()));
  }

  private static EmbeddedMongo opened(
      Path dataFolder, Clock clock, int port, Supplier<String> password) {
    FolderLock lock = FolderLock.take(dataFolder);
    try {
      access(dataFolder).delete(); // a process that was killed leaves it behind
      StoreFile file = new StoreFolder(dataFolder).open();
      try {
        return new EmbeddedMongo(lock, file, clock, port, dataFolder, password.get());
      } catch (RuntimeException e) {
        DamagedBlock damage = file.damage();
        file.close();
        throw damage == null ? e : new StoreDamaged("block " + damage.block());
      }
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static String lastingPassword(Path dataFolder) {
    AccessFile kept = new AccessFile(dataFolder.resolve("store.password"));
    String password = kept.read();
    if (password != null && ScramSecret.isPassword(password)) return password;
    String fresh = ScramSecret.newPassword(new SecureRandom());
    kept.write(fresh);
    return fresh;
  }

  /** The address with user and password: never to be logged. */
  public String connectionString() {
    return connectionString;
  }

  /** The address, as {@link #connectionString}, of whoever has {@code dataFolder} open, or null. */
  public static @Nullable String runningAt(Path dataFolder) {
    return access(dataFolder).read();
  }

  private static AccessFile access(Path dataFolder) {
    return new AccessFile(dataFolder.resolve("store.access"));
  }

  /** How many queries since the start walked a whole collection for want of an index. */
  public long fullScans() {
    return scans.allFull();
  }

  /** The length of the store's file. */
  public long fileBytes() {
    return file.bytes();
  }

  /** How many documents were read since the start to see whether they match a query. */
  public long documentsExamined() {
    return scans.allExamined();
  }

  Upkeep upkeep() {
    return upkeep;
  }

  /**
   * Ends the clients' connections and closes the file. What was acknowledged is on disk already.
   */
  @Override
  public void close() {
    access.delete();
    server.close();
    operator.close();
    upkeep.close();
    file.close();
    lock.close();
  }
}
