package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.h2.mvstore.MVMap;
import org.miaopi.runtime.store.embedded.KeptCollection.KeptIndex;

/**
 * Which collections and indexes there are, kept in the file beside the data. A collection's maps
 * are named by numbers that are never used again, so that renaming and dropping touch names only.
 */
final class Catalog {

  private static final byte[] COUNTER = new byte[0];

  static final String MAP = "catalog";

  private final StoreFile file;
  private final MVMap<byte[], byte[]> names;

  Catalog(StoreFile file) {
    this.file = file;
    this.names = file.map(MAP);
  }

  /** Hands every collection's full name and its indexes, with their maps, to {@code visitor}. */
  void forEach(BiConsumer<String, Entry> visitor) {
    names.forEach(
        (key, value) -> {
          if (key.length == 0) return;
          KeptCollection kept = KeptCollection.of(key, value);
          visitor.accept(kept.fullName(), entry(kept));
        });
  }

  Entry create(String fullName) {
    Entry entry = new Entry(newMap(), new ArrayList<>());
    save(fullName, entry);
    return entry;
  }

  /** An empty map with a number of its own. */
  MVMap<byte[], byte[]> newMap() {
    byte[] last = names.get(COUNTER);
    long number = last == null ? 1 : 1 + Fields.required(BsonBytes.read(last), "last", Long.class);
    names.put(COUNTER, BsonBytes.of(new Document("last", number)));
    return file.map(String.valueOf(number));
  }

  void save(String fullName, Entry entry) {
    List<KeptIndex> indexes =
        entry.indexes().stream()
            .map(it -> new KeptIndex(it.specification(), it.entries().getName(), it.multikey()))
            .toList();
    KeptCollection kept = new KeptCollection(fullName, entry.documents().getName(), indexes);
    names.put(kept.key(), kept.value());
  }

  void drop(String fullName, Entry entry) {
    forget(fullName);
    file.drop(entry.documents());
    for (StoredIndex index : entry.indexes()) file.drop(index.entries());
  }

  void forget(String fullName) {
    names.remove(fullName.getBytes(StandardCharsets.UTF_8));
  }

  void dropIndex(StoredIndex index) {
    file.drop(index.entries());
  }

  private Entry entry(KeptCollection kept) {
    List<StoredIndex> indexes = new ArrayList<>();
    for (KeptIndex index : kept.indexes()) {
      indexes.add(new StoredIndex(index.specification(), file.map(index.map()), index.multikey()));
    }
    return new Entry(file.map(kept.map()), indexes);
  }

  /** A collection's documents by the key of their {@code _id}, and its secondary indexes. */
  record Entry(MVMap<byte[], byte[]> documents, List<StoredIndex> indexes) {}
}
