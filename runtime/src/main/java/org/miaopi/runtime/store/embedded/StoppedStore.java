package org.miaopi.runtime.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.RawBsonDocument;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * The store of a data folder that no process serves, for an operator: nobody else opens it
 * meanwhile, and nothing in it changes, expires or is compacted.
 */
public final class StoppedStore implements AutoCloseable {

  private final Path data;
  private final FolderLock lock;
  private final StoreFile file;
  private final Snapshot snapshot;

  private StoppedStore(Path data, FolderLock lock, StoreFile file) {
    this.data = data;
    this.lock = lock;
    this.file = file;
    this.snapshot = file.snapshot();
  }

  /** Whether there is a store in {@code data}, sound or not. */
  public static boolean isIn(Path data) {
    return new StoreFolder(data).exists();
  }

  /**
   * Opens the store that is in {@code data}.
   *
   * @throws DataFolderLocked if it is open already
   * @throws StoreUnsound if the store file is damaged or not the newest
   */
  public static StoppedStore open(Path data) {
    FolderLock lock = FolderLock.take(data);
    try {
      return of(data, lock, new StoreFolder(data).open());
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static StoppedStore of(Path data, FolderLock lock, StoreFile file) {
    try {
      return readable(() -> new StoppedStore(data, lock, file));
    } catch (RuntimeException e) {
      file.abandon();
      throw e;
    }
  }

  /** What {@code read} reads, unless a part of the file cannot be read. */
  static <T> T readable(Supplier<T> read) {
    try {
      return read.get();
    } catch (MVStoreException damaged) {
      throw new StoreDamaged(String.valueOf(damaged.getMessage()));
    }
  }

  /** Reads everything, of whatever age the store file is, and accepts it as the newest if sound. */
  public static CheckReport accept(Path data) {
    try (FolderLock lock = FolderLock.take(data)) {
      StoreFolder folder = new StoreFolder(data);
      CheckReport report = checkCopy(folder.file());
      if (report.sound()) folder.accept();
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException("The store in " + data + " cannot be opened", e);
    }
  }

  /**
   * Reads everything in a copied store file, such as that of a backup.
   *
   * @throws StoreDamaged if it cannot be opened at all
   */
  public static CheckReport checkCopy(Path copy) {
    try (StoreFile file = StoreFolder.openCopy(copy)) {
      return Checker.check(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The store file " + copy + " cannot be opened", e);
    }
  }

  /** Makes {@code copy}, a store file in {@code data}, the store of that folder. */
  public static void install(Path copy, Path data) {
    try (FolderLock lock = FolderLock.take(data)) {
      new StoreFolder(data).install(copy);
    } catch (IOException e) {
      throw new UncheckedIOException("The store in " + data + " cannot be written", e);
    }
  }

  /** Which store this is: it stays with the file, copies get others. */
  public UUID identity() {
    try {
      return new StoreFolder(data).identity();
    } catch (IOException e) {
      throw new UncheckedIOException("The store in " + data + " cannot be read", e);
    }
  }

  /** Rises with everything that is written. */
  public long version() {
    return snapshot.version();
  }

  /** Reads everything. */
  public CheckReport check() {
    return Checker.check(file);
  }

  /** Copies everything; to be closed by the caller. */
  public StoreCopy copy() {
    try {
      return StoreCopy.make(file, data);
    } catch (IOException e) {
      throw new UncheckedIOException("The store in " + data + " cannot be copied", e);
    }
  }

  /** The names of all collections, with their databases. */
  public List<String> collections() {
    return all().stream().map(KeptCollection::fullName).toList();
  }

  /** The secondary indexes of a collection as {@code createIndexes} takes them. */
  public List<RawBsonDocument> indexes(String collection) {
    return kept(collection).indexes().stream()
        .map(it -> new RawBsonDocument(BsonBytes.of(it.specification().description())))
        .toList();
  }

  /** The documents of a collection behind {@code after}, the position of a cursor; null: all. */
  public DocumentCursor documents(String collection, byte @Nullable [] after) {
    return new DocumentCursor(snapshot, kept(collection).map(), after);
  }

  private KeptCollection kept(String collection) {
    return all().stream().filter(it -> it.fullName().equals(collection)).findFirst().orElseThrow();
  }

  private List<KeptCollection> all() {
    return readable(() -> KeptCollection.all(snapshot));
  }

  @Override
  public void close() {
    snapshot.close();
    file.close();
    lock.close();
  }
}
