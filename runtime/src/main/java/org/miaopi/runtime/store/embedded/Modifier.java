package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** update and findAndModify on one collection. All run inside a write. */
final class Modifier {

  private static final int NO_PARSE = 9;
  private static final int MATCHED_TWICE = 54;

  private final EmbeddedCollection collection;

  Modifier(EmbeddedCollection collection) {
    this.collection = collection;
  }

  /** The numbers of matched and of modified documents, and the id of an inserted one. */
  Document update(Document selector, Update update, boolean multi, boolean upsert) {
    if (multi && update.isReplacement()) {
      throw new MongoServerError(
          NO_PARSE, "FailedToParse", "multi update is not supported for replacement-style update");
    }
    Filter filter = Filter.of(selector);
    int matched = 0;
    int modified = 0;
    Found found = collection.find(selector, null, 0, multi ? 0 : 1, null);
    while (found.hasNext()) {
      Document before = found.next();
      Document after = update.applied(before, filter.position(before), false);
      matched++;
      if (collection.replace(before, after)) modified++;
    }
    Document result = new Document("n", matched).append("nModified", modified);
    if (matched > 0 || !upsert) return result;
    return result.append("upserted", inserted(selector, update).get("_id"));
  }

  Document findAndModify(Document command) {
    Document selector = Fields.documentOrEmpty(command, "query");
    Document orderBy = command.get("sort") instanceof Document sort ? sort : null;
    boolean remove = Utils.isTrue(command.get("remove"));
    if (remove == command.get("update") instanceof Document) {
      throw new MongoServerError(
          NO_PARSE, "FailedToParse", "Either an update or remove=true must be specified");
    }
    Found found = collection.find(selector, orderBy, 0, 1, null);
    if (!found.hasNext()) return notFound(command, selector, remove);
    Document before = found.next();
    if (remove) {
      collection.removeDocument(before);
      return answer(command, before, new Document("n", 1));
    }
    int position = Filter.of(selector).position(before);
    Document after = collection.update(command).applied(before, position, false);
    collection.replace(before, after);
    Document shown = Utils.isTrue(command.get("new")) ? after : before;
    return answer(command, shown, new Document("n", 1).append("updatedExisting", true));
  }

  private Document notFound(Document command, Document selector, boolean remove) {
    Document last = new Document("n", 0);
    if (remove) return answer(command, null, last);
    if (!Utils.isTrue(command.get("upsert"))) {
      return answer(command, null, last.append("updatedExisting", false));
    }
    Document inserted = inserted(selector, collection.update(command));
    last.append("n", 1).append("updatedExisting", false).append("upserted", inserted.get("_id"));
    return answer(command, Utils.isTrue(command.get("new")) ? inserted : null, last);
  }

  private Document answer(Document command, @Nullable Document shown, Document last) {
    Document fields = command.get("fields") instanceof Document given ? given : null;
    return new Document("lastErrorObject", last)
        .append("value", shown == null ? null : collection.project(shown, fields))
        .append("ok", 1.0);
  }

  private Document inserted(Document selector, Update update) {
    Document asked = new Document();
    collect(selector, asked);
    Document start = asked;
    if (update.isReplacement()) {
      start = new Document();
      if (asked.containsKey("_id")) start.put("_id", asked.get("_id"));
    }
    Document fresh = new Document("_id", null);
    fresh.putAll(update.applied(start, -1, true));
    if (fresh.get("_id") == null && !start.containsKey("_id")) fresh.put("_id", new ObjectId());
    collection.addDocument(fresh);
    return fresh;
  }

  /** What the selector demands to be equal stands in the new document. */
  private static void collect(Document selector, Document into) {
    selector.forEach(
        (path, condition) -> {
          if (condition instanceof Collection<?> parts && path.startsWith("$")) {
            boolean all = path.equals("$and") || (path.equals("$or") && parts.size() == 1);
            if (all) parts.forEach(it -> collect((Document) it, into));
            return;
          }
          Object value = condition;
          if (condition instanceof Document operators && Condition.hasOperators(operators)) {
            if (!operators.containsKey("$eq")) return;
            value = operators.get("$eq");
          }
          if (path.startsWith("$") || Condition.isPattern(value)) return;
          put(into, path, value);
        });
  }

  private static void put(Document into, String path, @Nullable Object value) {
    String[] steps = new IndexField(path, true).steps();
    if (!(Paths.get(into, steps) instanceof Missing)) {
      throw new MongoServerError(
          MATCHED_TWICE,
          "NotSingleValueField",
          "cannot infer query fields to set, path '" + path + "' is matched twice");
    }
    Paths.set(into, steps, value);
  }
}
