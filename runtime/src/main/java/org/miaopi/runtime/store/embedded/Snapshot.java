package org.miaopi.runtime.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/**
 * All maps of the file as they stood at one moment, durable, readable by any thread while writes
 * and compaction go on. Space that it still needs is not used again until it is closed.
 */
final class Snapshot implements AutoCloseable {

  private static final long BATCH_BYTES = 4 << 20;

  private final MVStore store;
  private final MVStore.TxCounter usage;
  private final long version;
  private final SortedMap<String, Root> roots = new TreeMap<>();

  private record Root(MVMap<byte[], byte[]> map, RootReference<byte[], byte[]> reference) {

    private Cursor<byte[], byte[]> cursor(byte @Nullable [] from) {
      return map.cursor(reference, from, null, false);
    }
  }

  /** Of {@code maps} by name, with no write beside it. */
  Snapshot(MVStore store, Map<String, MVMap<byte[], byte[]>> maps) {
    this.store = store;
    this.usage = store.registerVersionUsage();
    this.version = store.getCurrentVersion();
    maps.forEach((name, map) -> roots.put(name, new Root(map, map.flushAndGetRoot())));
  }

  /** The version of the file that it shows. */
  long version() {
    return version;
  }

  Set<String> names() {
    return roots.keySet();
  }

  /** How many entries map {@code name} holds. */
  long size(String name) {
    return root(name).reference.getTotalCount();
  }

  byte @Nullable [] get(String name, byte[] key) {
    Root root = root(name);
    return root.map.get(root.reference.root, key);
  }

  /**
   * The entries of map {@code name} in the order of their keys, from a key (null: the first) on.
   */
  Cursor<byte[], byte[]> cursor(String name, byte @Nullable [] from) {
    return root(name).cursor(from);
  }

  /**
   * Writes everything into a new compact store file, which is on disk when this returns. Without
   * its header, which is written last, nobody takes it for whole.
   */
  FileHeader copyTo(Path target) {
    try {
      Files.deleteIfExists(target);
      FileHeader header;
      try (StoreFile copy = StoreFile.create(target)) {
        for (String name : names()) copyTo(copy, name);
        header = new FileHeader(UUID.randomUUID(), copy.version());
      }
      header.write(target);
      return header;
    } catch (IOException e) {
      throw new UncheckedIOException("The copy of the store cannot be written", e);
    }
  }

  private void copyTo(StoreFile copy, String name) {
    MVMap<byte[], byte[]> map = copy.write(() -> copy.map(name));
    Cursor<byte[], byte[]> entries = cursor(name, null);
    while (entries.hasNext()) copy.write(() -> copyBatch(entries, map));
  }

  private static long copyBatch(Cursor<byte[], byte[]> entries, MVMap<byte[], byte[]> map) {
    long bytes = 0;
    while (bytes < BATCH_BYTES && entries.hasNext()) {
      byte[] key = entries.next();
      map.put(key, entries.getValue());
      bytes += key.length + entries.getValue().length;
    }
    return bytes;
  }

  private Root root(String name) {
    return Objects.requireNonNull(roots.get(name), name);
  }

  @Override
  public void close() {
    store.deregisterVersionUsage(usage);
  }
}
