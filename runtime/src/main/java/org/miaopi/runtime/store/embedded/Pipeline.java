package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.aggregation.stage.AggregationStage;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The stages of an aggregation. Those that compare or collect are exact and bounded ones of our
 * own, the others are the library's.
 */
final class Pipeline {

  private static final int ONE_FIELD = 40_323;

  /** A pipeline that fails half way must leave the collection that was there. */
  private static final Set<String> WRITING = Set.of("$out", "$merge");

  private final DatabaseResolver databases;
  private final EmbeddedDatabase database;
  private final @Nullable EmbeddedCollection collection;

  Pipeline(
      DatabaseResolver databases,
      EmbeddedDatabase database,
      @Nullable EmbeddedCollection collection) {
    this.databases = databases;
    this.database = database;
    this.collection = collection;
  }

  static List<Document> parse(@Nullable Object stages) {
    List<Document> parsed = Aggregation.parse(stages);
    for (Document stage : parsed) {
      if (WRITING.stream().anyMatch(stage::containsKey)) {
        throw Errors.unsupported("stages that write");
      }
      if (stage.size() == 1) continue;
      throw new MongoServerError(
          ONE_FIELD,
          "Location" + ONE_FIELD,
          "A pipeline stage specification object must contain exactly one field.");
    }
    return parsed;
  }

  /** The result of {@code stages} over {@code documents}, computed as it is read where it can. */
  Stream<Document> run(List<Document> stages, Stream<Document> documents) {
    Stream<Document> result = documents;
    for (UnaryOperator<Stream<Document>> stage : compiled(stages)) result = stage.apply(result);
    return result;
  }

  private List<UnaryOperator<Stream<Document>>> compiled(List<Document> stages) {
    Aggregation checked = library(stages);
    checked.validate(new Document("cursor", new Document()));
    List<UnaryOperator<Stream<Document>>> compiled = new ArrayList<>();
    for (Document stage : stages) {
      String name = stage.keySet().iterator().next();
      compiled.add(compiled(name, stage.get(name), stage));
    }
    return compiled;
  }

  private UnaryOperator<Stream<Document>> compiled(
      String name, @Nullable Object operand, Document stage) {
    return switch (name) {
      case "$match" -> {
        Filter filter = Filter.of(Fields.document(stage, name));
        yield documents -> documents.filter(filter::matches);
      }
      case "$sort" -> sort(Fields.document(stage, name));
      case "$group" -> new Group(Fields.document(stage, name))::apply;
      case "$count" -> count(Fields.required(stage, name, String.class));
      case "$sortByCount" -> {
        Document group = new Document("_id", operand).append("count", new Document("$sum", 1));
        UnaryOperator<Stream<Document>> sort = sort(new Document("count", -1).append("_id", 1));
        yield documents -> sort.apply(new Group(group).apply(documents));
      }
      case "$facet" -> facet(Fields.document(stage, name));
      default -> {
        List<AggregationStage> library = library(List.of(stage)).getStages();
        yield documents -> {
          Stream<Document> result = documents;
          for (AggregationStage each : library) result = each.apply(result);
          return result;
        };
      }
    };
  }

  private Aggregation library(List<Document> stages) {
    return Aggregation.fromPipeline(stages, databases, database, collection, NoopOplog.get());
  }

  private static UnaryOperator<Stream<Document>> sort(Document orderBy) {
    List<IndexField> fields = SortKeys.fields(orderBy);
    return documents -> {
      Sorter<Document> sorter = new Sorter<>(fields, 0);
      documents.forEach(it -> sorter.add(it, it, BsonBytes.of(it).length));
      return Streams.of(sorter.sorted());
    };
  }

  private static UnaryOperator<Stream<Document>> count(String field) {
    return documents -> {
      long count = documents.count();
      return count == 0 ? Stream.empty() : Stream.of(new Document(field, Numbers.count(count)));
    };
  }

  private UnaryOperator<Stream<Document>> facet(Document facets) {
    Map<String, List<Document>> parts = new LinkedHashMap<>();
    facets.forEach((name, stages) -> parts.put(name, parse(stages)));
    return documents -> {
      Budget budget = new Budget("$facet");
      List<Document> all = new ArrayList<>();
      documents.forEach(
          it -> {
            budget.keep(BsonBytes.of(it).length);
            all.add(it);
          });
      Document result = new Document();
      parts.forEach((name, stages) -> result.put(name, run(stages, all.stream()).toList()));
      return Stream.of(result);
    };
  }
}
