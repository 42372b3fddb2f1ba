package org.miaopi.runtime.store.contract;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;

/** Filters, orders, pages, projections, counts, groups. */
class ReadingTest extends Contract {

  @Test
  void cursorsGoThroughMoreThanOneBatch() {
    applications.insertMany(
        IntStream.range(0, 1_000).mapToObj(i -> application("a" + i, "DRAFT", i)).toList());
    assertThat(applications.find().into(new ArrayList<>())).hasSize(1_000);
    assertThat(
            applications
                .find()
                .sort(descending("revision"))
                .batchSize(7)
                .map(it -> it.getInteger("revision")))
        .startsWith(999, 998)
        .endsWith(1, 0)
        .hasSize(1_000);
  }

  @Test
  void indexAnswersEqualTheScan() {
    MongoCollection<Document> indexed = database.getCollection("indexed");
    indexed.createIndex(compoundIndex(ascending("a"), descending("b")));
    indexed.createIndex(ascending("b"));
    indexed.createIndex(ascending("tags"));
    Random random = new Random(7);
    List<Document> documents = IntStream.range(0, 400).mapToObj(i -> anything(random, i)).toList();
    indexed.insertMany(documents);
    applications.insertMany(documents);
    for (int i = 0; i < 300; i++) {
      Document filter = anyFilter(random);
      assertThat(indexed.find(filter).sort(ascending("_id")).into(new ArrayList<>()))
          .as(filter.toJson())
          .isEqualTo(applications.find(filter).sort(ascending("_id")).into(new ArrayList<>()));
      Document order = new Document("a", 1).append("b", -1).append("_id", 1);
      assertThat(indexed.find(filter).sort(order).limit(9).into(new ArrayList<>()))
          .isEqualTo(applications.find(filter).sort(order).limit(9).into(new ArrayList<>()));
    }
  }

  private static Document anything(Random random, int id) {
    Document document = new Document("_id", id);
    if (random.nextInt(5) > 0) document.append("a", value(random));
    if (random.nextInt(5) > 0) document.append("b", value(random));
    if (random.nextBoolean())
      document.append("tags", List.of(random.nextInt(4), "t" + random.nextInt(4)));
    return document;
  }

  private static Object value(Random random) {
    int n = random.nextInt(6) - 2;
    return switch (random.nextInt(6)) {
      case 0 -> n;
      case 1 -> (double) n + 0.5;
      case 2 -> (long) n;
      case 3 -> "文" + n;
      case 4 -> n > 0;
      default -> new BigDecimal(n).setScale(2);
    };
  }

  private static Document anyFilter(Random random) {
    Document filter = new Document();
    for (String field : List.of("a", "b", "tags")) {
      switch (random.nextInt(5)) {
        case 0 -> filter.append(field, value(random));
        case 1 -> filter.append(field, new Document("$in", List.of(value(random), value(random))));
        case 2 -> filter.append(field, new Document("$gte", random.nextInt(4) - 2));
        case 3 -> filter.append(field, new Document("$gt", -1).append("$lte", 2));
        default -> {}
      }
    }
    if (random.nextInt(4) > 0) return filter;
    Document other = new Document("b", value(random));
    return new Document("$or", List.of(filter.append("a", value(random)), other));
  }

  @Test
  void nothingThereIsNull() {
    applications.insertMany(
        List.of(
            new Document("_id", 1).append("owner", null),
            new Document("_id", 2),
            new Document("_id", 3).append("owner", "z")));
    assertThat(ids(eq("owner", null))).containsExactly(1, 2);
    assertThat(ids(exists("owner"))).containsExactly(1, 3);
    assertThat(ids(ne("owner", null))).containsExactly(3);
    assertThat(ids(in("owner", "z", null))).containsExactly(1, 2, 3);
  }

  @Test
  void aListMatchesByItsElements() {
    Document first = new Document("kind", "A").append("number", 1);
    Document second = new Document("kind", "B").append("number", 9);
    applications.insertOne(new Document("_id", 1).append("rows", List.of(first, second)));
    assertThat(ids(eq("rows.kind", "B"))).containsExactly(1);
    assertThat(ids(and(eq("rows.kind", "A"), eq("rows.number", 9)))).containsExactly(1);
    assertThat(ids(elemMatch("rows", and(eq("kind", "A"), eq("number", 9))))).isEmpty();
    assertThat(ids(size("rows", 2))).containsExactly(1);
  }

  @Test
  void pagesGoOnBehindTheLastOne() {
    applications.createIndex(compoundIndex(ascending("state"), ascending("_id")));
    for (int i = 0; i < 30; i++)
      applications.insertOne(application("a" + (10 + i), "S" + i % 2, i));
    List<Object> all = new ArrayList<>();
    String last = "";
    for (int page = 0; page < 4; page++) {
      List<Document> found =
          applications
              .find(and(in("state", "S0", "S1"), gt("_id", last)))
              .sort(ascending("_id"))
              .limit(10)
              .into(new ArrayList<>());
      for (Document each : found) all.add(last = each.getString("_id"));
    }
    assertThat(all).hasSize(30).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void textsAreFoundByTheirBeginning() {
    for (String id : List.of("鲁A1", "鲁A2", "鲁B1", "x鲁A"))
      applications.insertOne(new Document("_id", id));
    assertThat(ids(regex("_id", "^鲁A"))).containsExactly("鲁A1", "鲁A2");
  }

  @Test
  void countsGroupsAndDistinctValues() {
    for (int i = 0; i < 9; i++) applications.insertOne(application("a" + i, "S" + i % 2, i));
    assertThat(applications.countDocuments()).isEqualTo(9);
    assertThat(applications.estimatedDocumentCount()).isEqualTo(9);
    assertThat(applications.countDocuments(gte("revision", 5))).isEqualTo(4);
    assertThat(applications.countDocuments(new Document(), new CountOptions().skip(2).limit(3)))
        .isEqualTo(3);
    assertThat(applications.distinct("state", String.class)).containsExactlyInAnyOrder("S0", "S1");
    List<Document> groups =
        applications
            .aggregate(
                List.of(
                    Aggregates.match(lt("revision", 8)),
                    Aggregates.group(
                        "$state", Accumulators.sum("n", 1), Accumulators.max("last", "$revision")),
                    Aggregates.sort(ascending("_id"))))
            .into(new ArrayList<>());
    assertThat(groups)
        .containsExactly(
            new Document("_id", "S0").append("n", 4).append("last", 6),
            new Document("_id", "S1").append("n", 4).append("last", 7));
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertThat(database.getCollection("nowhere").find().first()).isNull();
    assertThat(database.getCollection("nowhere").countDocuments()).isZero();
    assertThat(database.getCollection("nowhere").deleteMany(new Document()).getDeletedCount())
        .isZero();
    database.getCollection("nowhere").drop();
  }

  private List<Object> ids(Bson filter) {
    return applications
        .find(filter)
        .sort(ascending("_id"))
        .map(it -> it.get("_id"))
        .into(new ArrayList<>());
  }
}
