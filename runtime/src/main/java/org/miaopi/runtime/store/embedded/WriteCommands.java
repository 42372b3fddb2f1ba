package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** insert, update, delete and findAndModify. All run inside a write. */
final class WriteCommands {

  private WriteCommands() {}

  static Document insert(EmbeddedDatabase database, Document command) {
    EmbeddedCollection collection = database.findOrCreate(Fields.collection(command));
    Tally tally = new Tally();
    List<Document> errors =
        each(
            database,
            command,
            "documents",
            (document, at) -> {
              collection.addDocument(document);
              tally.matched++;
            });
    return tally.answer(errors, false);
  }

  static Document update(EmbeddedDatabase database, Document command) {
    EmbeddedCollection collection = database.findOrCreate(Fields.collection(command));
    Tally tally = new Tally();
    List<Document> errors =
        each(
            database,
            command,
            "updates",
            (update, at) -> tally.add(at, update(collection, update)));
    return tally.answer(errors, true);
  }

  static Document delete(EmbeddedDatabase database, Document command) {
    EmbeddedCollection collection = database.find(Fields.collection(command));
    Tally tally = new Tally();
    if (collection == null) return tally.answer(List.of(), false);
    List<Document> errors =
        each(
            database,
            command,
            "deletes",
            (delete, at) -> {
              int limit = Fields.number(delete, "limit");
              Document selector = Fields.document(delete, "q");
              tally.matched += collection.deleteDocuments(selector, limit, NoopOplog.get());
            });
    return tally.answer(errors, false);
  }

  static Document findAndModify(EmbeddedDatabase database, Document command) {
    if (command.get("update") instanceof List) throw Errors.unsupported("pipeline updates");
    EmbeddedCollection collection = database.findOrCreate(Fields.collection(command));
    Document answer = new Document();
    database.file().part(() -> answer.putAll(collection.findAndModify(command)));
    return answer;
  }

  private static Document update(EmbeddedCollection collection, Document update) {
    if (update.get("u") instanceof List) throw Errors.unsupported("pipeline updates");
    return new Modifier(collection)
        .update(
            Fields.document(update, "q"),
            collection.update(update),
            Utils.isTrue(update.get("multi")),
            Utils.isTrue(update.get("upsert")));
  }

  /** Runs the parts of a command in order; an ordered one (the default) ends at the first error. */
  private static List<Document> each(
      EmbeddedDatabase database, Document command, String parts, ObjIntConsumer<Document> run) {
    boolean ordered = Utils.isTrue(command.getOrDefault("ordered", true));
    List<Document> errors = new ArrayList<>();
    List<?> all = Fields.list(command, parts);
    for (int i = 0; i < all.size(); i++) {
      int at = i;
      try {
        database.file().part(() -> run.accept((Document) all.get(at), at));
      } catch (MongoServerException e) {
        errors.add(Errors.write(at, e));
        if (ordered) break;
      }
    }
    return errors;
  }

  private static final class Tally {

    private int matched;
    private int modified;
    private final List<Document> upserted = new ArrayList<>();

    void add(int at, Document result) {
      if (result.containsKey("upserted")) {
        upserted.add(new Document("index", at).append("_id", result.get("upserted")));
      }
      matched += Fields.number(result, "n");
      modified += Fields.number(result, "nModified");
    }

    Document answer(List<Document> errors, boolean update) {
      Document answer = new Document("n", matched + upserted.size());
      if (update) answer.put("nModified", modified);
      if (!upserted.isEmpty()) answer.put("upserted", upserted);
      if (!errors.isEmpty()) answer.put("writeErrors", errors);
      return answer.append("ok", 1.0);
    }
  }
}
