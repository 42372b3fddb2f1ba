package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Commands about collections and indexes. Those that change anything run inside a write. */
final class SchemaCommands {

  private static final int INVALID_OPTIONS = 72;
  private static final int OPTIONS_CONFLICT = 85;
  private static final int KEY_CONFLICT = 86;

  private SchemaCommands() {}

  static Document create(EmbeddedDatabase database, Document command) {
    database.createCollectionOrThrowIfExists(
        Fields.collection(command), CollectionOptions.withDefaults());
    return done();
  }

  static Document drop(EmbeddedDatabase database, Document command) {
    String name = Fields.collection(command);
    if (!database.drop(name)) throw Errors.noCollection(database.fullName(name));
    return done();
  }

  static Document createIndexes(EmbeddedDatabase database, Document command) {
    EmbeddedCollection collection = database.findOrCreate(Fields.collection(command));
    int before = collection.entry().indexes().size() + 1;
    for (Object each : Fields.list(command, "indexes")) {
      database.file().part(() -> create(collection, IndexSpecification.of((Document) each)));
    }
    return new Document("numIndexesBefore", before)
        .append("numIndexesAfter", collection.entry().indexes().size() + 1)
        .append("ok", 1.0);
  }

  private static void create(EmbeddedCollection collection, IndexSpecification specification) {
    if (isNew(collection, specification)) collection.createIndex(specification);
  }

  static Document dropIndexes(EmbeddedDatabase database, Document command) {
    String name = Fields.collection(command);
    EmbeddedCollection collection = database.find(name);
    if (collection == null) throw Errors.noCollection(database.fullName(name));
    List<StoredIndex> indexes = List.copyOf(collection.entry().indexes());
    Object wanted = Fields.required(command, "index", Object.class);
    List<StoredIndex> dropped =
        indexes.stream().filter(it -> meant(wanted, it.specification())).toList();
    if (!"*".equals(wanted)) requireAll(wanted, dropped);
    dropped.forEach(collection::dropStoredIndex);
    return new Document("nIndexesWas", indexes.size() + 1).append("ok", 1.0);
  }

  private static void requireAll(Object wanted, List<StoredIndex> dropped) {
    List<?> names = wanted instanceof List<?> several ? several : List.of(wanted);
    if (names.contains("_id_") || names.contains(new Document("_id", 1))) {
      throw new MongoServerError(INVALID_OPTIONS, "InvalidOptions", "cannot drop _id index");
    }
    if (dropped.size() < new HashSet<>(names).size()) throw Errors.noIndex(wanted);
  }

  static Document listIndexes(EmbeddedDatabase database, Document command, Cursors cursors) {
    String name = Fields.collection(command);
    EmbeddedCollection collection = database.find(name);
    if (collection == null) throw Errors.noCollection(database.fullName(name));
    List<Document> indexes = new ArrayList<>();
    indexes.add(new Document("v", 2).append("key", new Document("_id", 1)).append("name", "_id_"));
    collection.entry().indexes().forEach(it -> indexes.add(it.specification().description()));
    return cursors.first(database.fullName(name), Cursors.Documents.known(indexes), null, false);
  }

  static Document listCollections(EmbeddedDatabase database, Document command, Cursors cursors) {
    Filter filter = Filter.of(Fields.documentOrEmpty(command, "filter"));
    List<Document> collections =
        database.collections().stream()
            .map(
                it ->
                    new Document("name", it.getCollectionName())
                        .append("type", "collection")
                        .append("options", new Document())
                        .append("info", new Document("readOnly", false)))
            .filter(filter::matches)
            .toList();
    String namespace = database.fullName("$cmd.listCollections");
    return cursors.first(namespace, Cursors.Documents.known(collections), Integer.MAX_VALUE, true);
  }

  /** What exists already alike is left; half of it, the name or the meaning, is an error. */
  private static boolean isNew(EmbeddedCollection collection, IndexSpecification wanted) {
    if (wanted.onlyId()) return false;
    for (StoredIndex index : collection.entry().indexes()) {
      IndexSpecification existing = index.specification();
      boolean sameName = existing.name().equals(wanted.name());
      boolean sameMeaning = existing.means(wanted);
      if (sameName && !sameMeaning) throw conflict(KEY_CONFLICT, existing);
      if (!sameMeaning) continue;
      boolean sameExpiry =
          Objects.equals(existing.expireAfterSeconds(), wanted.expireAfterSeconds());
      if (!sameName || !sameExpiry) throw conflict(OPTIONS_CONFLICT, existing);
      return false;
    }
    return true;
  }

  private static MongoServerError conflict(int code, IndexSpecification existing) {
    return new MongoServerError(
        code,
        code == KEY_CONFLICT ? "IndexKeySpecsConflict" : "IndexOptionsConflict",
        "Index " + existing.name() + " exists already, with another key, option or name");
  }

  private static boolean meant(Object wanted, IndexSpecification index) {
    if ("*".equals(wanted)) return true;
    if (wanted instanceof List<?> names) return names.contains(index.name());
    return index.name().equals(wanted)
        || (wanted instanceof Document && wanted.equals(index.description().get("key")));
  }

  private static Document done() {
    return new Document("ok", 1.0);
  }
}
