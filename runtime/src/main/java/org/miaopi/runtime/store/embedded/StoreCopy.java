package org.miaopi.runtime.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A copy of a store as it stood at one moment, a whole store file in a folder of its own that only
 * the owner of the data folder may enter. It goes when it is closed.
 *
 * @param folder in which it lies as {@code store.mv}
 * @param identity of the store that was copied
 * @param version of the store that was copied
 */
public record StoreCopy(Path folder, UUID identity, long version) implements AutoCloseable {

  private static final String PREFIX = "store.copy-";
  private static final long SPACE_TIMES = 2;
  private static final Duration LONGEST_USE = Duration.ofDays(1);

  /**
   * Makes one in the data folder {@code data}, of a store file that is open; writes may go on.
   *
   * @throws StoreDamaged if a part of the file cannot be read
   */
  static StoreCopy make(StoreFile file, Path data) throws IOException {
    requireSpace(file, data);
    UUID identity = new StoreFolder(data).identity();
    try (Snapshot snapshot = file.snapshot()) {
      Path fresh = Files.createTempDirectory(data, PREFIX);
      removeLeftovers(data, fresh);
      StoreCopy copy = new StoreCopy(fresh, identity, snapshot.version());
      try {
        snapshot.copyTo(copy.file());
        return copy;
      } catch (RuntimeException failure) {
        copy.close();
        DamagedBlock damage = file.damage();
        if (damage != null) throw new StoreDamaged(String.valueOf(damage.getMessage()));
        throw new IOException(
            "A copy of the store cannot be written to " + data + "; is the disk full?", failure);
      }
    }
  }

  /** A copy that fills the disk would stop the store itself from writing. */
  private static void requireSpace(StoreFile file, Path data) throws IOException {
    long needed = SPACE_TIMES * file.liveBytes();
    if (Files.getFileStore(data).getUsableSpace() > needed) return;
    throw new IOException(
        "A copy of the store needs " + (needed >> 20) + " MB of free space in " + data);
  }

  /** Removes what killed processes have left in the data folder; other copies may be in use. */
  private static void removeLeftovers(Path data, Path fresh) throws IOException {
    Instant now = Files.getLastModifiedTime(fresh).toInstant();
    try (DirectoryStream<Path> copies = Files.newDirectoryStream(data, PREFIX + "*")) {
      for (Path each : copies) {
        Instant made = Files.getLastModifiedTime(each).toInstant();
        if (made.plus(LONGEST_USE).isBefore(now)) remove(each);
      }
    }
  }

  /** The copied store file. */
  public Path file() {
    return new StoreFolder(folder).file();
  }

  @Override
  public void close() {
    try {
      remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The copy " + folder + " cannot be deleted", e);
    }
  }

  private static void remove(Path folder) throws IOException {
    Files.deleteIfExists(new StoreFolder(folder).file());
    Files.deleteIfExists(folder);
  }
}
