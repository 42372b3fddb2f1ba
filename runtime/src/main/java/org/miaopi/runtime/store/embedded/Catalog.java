package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.h2.mvstore.MVMap;

/**
 * Which collections and indexes there are, kept in the file beside the data. A collection's maps
 * are named by numbers that are never used again, so that renaming and dropping touch names only.
 */
final class Catalog {

  private static final byte[] COUNTER = new byte[0];

  private final StoreFile file;
  private final MVMap<byte[], byte[]> names;

  Catalog(StoreFile file) {
    this.file = file;
    this.names = file.map("catalog");
  }

  /** Hands every collection's full name and its indexes, with their maps, to {@code visitor}. */
  void forEach(BiConsumer<String, Entry> visitor) {
    names.forEach(
        (key, value) -> {
          if (key.length > 0) {
            visitor.accept(new String(key, StandardCharsets.UTF_8), entry(BsonBytes.read(value)));
          }
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
    List<Document> indexes = new ArrayList<>();
    for (StoredIndex index : entry.indexes()) {
      indexes.add(
          new Document("map", index.entries().getName())
              .append("multikey", index.multikey())
              .append("description", index.specification().description()));
    }
    Document kept = new Document("map", entry.documents().getName()).append("indexes", indexes);
    names.put(fullName.getBytes(StandardCharsets.UTF_8), BsonBytes.of(kept));
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

  private Entry entry(Document kept) {
    List<StoredIndex> indexes = new ArrayList<>();
    for (Object each : Fields.list(kept, "indexes")) {
      Document index = (Document) each;
      indexes.add(
          new StoredIndex(
              IndexSpecification.of(Fields.document(index, "description")),
              file.map(Fields.required(index, "map", String.class)),
              Fields.required(index, "multikey", Boolean.class)));
    }
    return new Entry(file.map(Fields.required(kept, "map", String.class)), indexes);
  }

  /** A collection's documents by the key of their {@code _id}, and its secondary indexes. */
  record Entry(MVMap<byte[], byte[]> documents, List<StoredIndex> indexes) {}
}
