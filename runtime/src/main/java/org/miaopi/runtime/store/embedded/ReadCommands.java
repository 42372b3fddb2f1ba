package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
    if (command.containsKey("collation")) throw Errors.unsupported("collation");
    String name = Fields.collection(command);
    EmbeddedCollection collection = database.find(name);
    int limit = Fields.number(command, "limit");
    Iterator<Document> found =
        collection == null
            ? Collections.emptyIterator()
            : collection.find(
                Fields.documentOrEmpty(command, "filter"),
                (Document) command.get("sort"),
                Fields.number(command, "skip"),
                Math.abs(limit),
                (Document) command.get("projection"));
    boolean only = limit < 0 || Utils.isTrue(command.get("singleBatch"));
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

  /** A leading match finds its documents by index; the other stages are the library's. */
  Document aggregate(EmbeddedDatabase database, Document command) {
    String name = Fields.collection(command);
    EmbeddedCollection collection = database.find(name);
    List<Document> stages = Aggregation.parse(command.get("pipeline"));
    boolean match = !stages.isEmpty() && stages.getFirst().containsKey("$match");
    Document filter = match ? Fields.document(stages.getFirst(), "$match") : new Document();
    List<Document> rest = match ? stages.subList(1, stages.size()) : stages;
    Aggregation aggregation =
        Aggregation.fromPipeline(rest, databases, database, collection, NoopOplog.get());
    aggregation.validate(new Document("cursor", new Document()));
    List<Document> result = aggregation.runStages(matching(collection, filter));
    Object batchSize = Fields.documentOrEmpty(command, "cursor").get("batchSize");
    return cursors.first(database.fullName(name), result.iterator(), batchSize, false);
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

  private static Stream<Document> matching(
      @Nullable EmbeddedCollection collection, Document filter) {
    if (collection == null) return Stream.empty();
    Found found = collection.find(filter, null, 0, 0, null);
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(found, 0), false);
  }
}
