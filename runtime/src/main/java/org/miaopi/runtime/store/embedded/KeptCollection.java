package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.Cursor;

/**
 * A collection as the catalog names it.
 *
 * @param fullName with its database
 * @param map which map of the file holds its documents
 */
record KeptCollection(String fullName, String map, List<KeptIndex> indexes) {

  /**
   * A secondary index of it.
   *
   * @param map which map of the file holds its entries
   * @param multikey whether any document ever had an array at an indexed path
   */
  record KeptIndex(IndexSpecification specification, String map, boolean multikey) {

    private static KeptIndex of(Document kept) {
      return new KeptIndex(
          IndexSpecification.of(Fields.document(kept, "description")),
          Fields.required(kept, "map", String.class),
          Fields.required(kept, "multikey", Boolean.class));
    }

    private Document toDocument() {
      return new Document("map", map)
          .append("multikey", multikey)
          .append("description", specification.description());
    }
  }

  /** Of an entry of the catalog. */
  static KeptCollection of(byte[] key, byte[] value) {
    Document kept = BsonBytes.read(value);
    List<KeptIndex> indexes = new ArrayList<>();
    for (Object each : Fields.list(kept, "indexes")) indexes.add(KeptIndex.of((Document) each));
    return new KeptCollection(
        new String(key, StandardCharsets.UTF_8),
        Fields.required(kept, "map", String.class),
        List.copyOf(indexes));
  }

  /** All that the catalog of {@code snapshot} names. */
  static List<KeptCollection> all(Snapshot snapshot) {
    List<KeptCollection> all = new ArrayList<>();
    Cursor<byte[], byte[]> cursor = snapshot.cursor(Catalog.MAP, null);
    while (cursor.hasNext()) {
      byte[] key = cursor.next();
      if (key.length > 0) all.add(of(key, cursor.getValue()));
    }
    return all;
  }

  byte[] key() {
    return fullName.getBytes(StandardCharsets.UTF_8);
  }

  byte[] value() {
    List<Document> all = indexes.stream().map(KeptIndex::toDocument).toList();
    return BsonBytes.of(new Document("map", map).append("indexes", all));
  }
}
