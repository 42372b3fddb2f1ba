package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** find, count, distinct, aggregate and the cursors that they leave open. */
final class ReadCommands {

  private final Cursors cursors;
  private final DatabaseResolver databases;

  ReadCommands(Cursors cursors, DatabaseResolver databases) {
    this.cursors = cursors;
    this.databases = databases;
  }

  Document find(EmbeddedDatabase database, Document command) {
    String name = Fields.collection(command);
    EmbeddedCollection collection = database.find(name);
    int limit = Fields.number(command, "limit");
    boolean only = limit < 0 || Utils.isTrue(command.get("singleBatch"));
    Cursors.Documents found =
        collection == null
            ? Cursors.Documents.known(List.of())
            : Cursors.Documents.of(
                collection.find(
                    Fields.documentOrEmpty(command, "filter"),
                    (Document) command.get("sort"),
                    Fields.number(command, "skip"),
                    Math.abs(limit),
                    (Document) command.get("projection")));
    return cursors.first(database.fullName(name), found, command.get("batchSize"), only);
  }

  Document count(EmbeddedDatabase database, Document command) {
    EmbeddedCollection collection = database.find(Fields.collection(command));
    int count =
        collection == null
            ? 0
            : collection.count(
                Fields.documentOrEmpty(command, "query"),
                Fields.number(command, "skip"),
                Math.abs(Fields.number(command, "limit")));
    return new Document("n", count).append("ok", 1.0);
  }

  Document distinct(EmbeddedDatabase database, Document command) {
    EmbeddedCollection collection = database.find(Fields.collection(command));
    if (collection == null) return new Document("values", List.of()).append("ok", 1.0);
    return collection.handleDistinct(command);
  }

  /** What can be asked of the indexes at the beginning of a pipeline is; a count alone is. */
  Document aggregate(EmbeddedDatabase database, Document command) {
    String name = Fields.collection(command);
    EmbeddedCollection collection = database.find(name);
    Leading leading = Leading.of(Pipeline.parse(command.get("pipeline")));
    Object batchSize = Fields.documentOrEmpty(command, "cursor").get("batchSize");
    return cursors.first(
        database.fullName(name), documents(database, collection, leading), batchSize, false);
  }

  private Cursors.Documents documents(
      EmbeddedDatabase database, @Nullable EmbeddedCollection collection, Leading leading) {
    Pipeline pipeline = new Pipeline(databases, database, collection);
    if (collection == null) {
      return new Cursors.Documents(pipeline.run(leading.rest(), Stream.empty()).iterator(), null);
    }
    if (leading.isCount()) return Cursors.Documents.known(leading.counted(collection));
    Found found =
        collection.find(leading.filter(), leading.orderBy(), leading.skip(), leading.limit(), null);
    if (leading.rest().isEmpty()) return Cursors.Documents.of(found);
    return new Cursors.Documents(pipeline.run(leading.rest(), Streams.of(found)).iterator(), found);
  }

  Document getMore(Document command) {
    long id = Fields.required(command, "getMore", Number.class).longValue();
    return cursors.next(id, command.get("batchSize"));
  }

  Document killCursors(Document command) {
    List<?> ids = Fields.list(command, "cursors");
    List<?> killed = ids.stream().filter(id -> cursors.kill(((Number) id).longValue())).toList();
    List<?> unknown = ids.stream().filter(id -> !killed.contains(id)).toList();
    return new Document("cursorsKilled", killed)
        .append("cursorsNotFound", unknown)
        .append("cursorsAlive", List.of())
        .append("cursorsUnknown", List.of())
        .append("ok", 1.0);
  }
}
