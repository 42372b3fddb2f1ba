package org.miaopi.runtime.store.contract;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Indexes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Every query operator over every kind of value, the same with an index and without. */
class FilteringTest extends Contract {

  @Test
  void operatorsOnOneField() {
    insert("{_id: 1, n: 1}", "{_id: 2, n: 2.5}", "{_id: 3, n: {$numberLong: '7'}}");
    insert("{_id: 4, n: 'text'}", "{_id: 5, n: [1, 9]}", "{_id: 6, n: null}", "{_id: 7}");
    assertFound("{n: {$eq: 1}}", 1, 5);
    assertFound("{n: {$ne: 1}}", 2, 3, 4, 6, 7);
    assertFound("{n: {$in: [1, 'text', null]}}", 1, 4, 5, 6, 7);
    assertFound("{n: {$nin: [1, 'text', null]}}", 2, 3);
    assertFound("{n: {$gt: 1, $lt: 8}}", 2, 3, 5);
    assertFound("{n: {$gte: 2.5}}", 2, 3, 5);
    assertFound("{n: {$lte: null}}", 6, 7);
    assertFound("{n: {$not: {$gt: 2}}}", 1, 4, 6, 7);
    assertFound("{n: {$exists: true}}", 1, 2, 3, 4, 5, 6);
    assertFound("{n: {$exists: false}}", 7);
    assertFound("{n: {$type: 'string'}}", 4);
    assertFound("{n: {$type: ['long', 'double']}}", 2, 3);
    assertFound("{n: {$type: 'array'}}", 5);
    assertFound("{n: {$type: 'null'}}", 6);
    assertFound("{n: {$type: 'number'}}", 1, 2, 3, 5);
    assertFound("{n: {$mod: [2, 1]}}", 1, 3, 5);
    assertFound("{n: {$size: 2}}", 5);
    assertFound("{n: {$all: [1, 9]}}", 5);
    assertFound("{n: {$all: [1]}}", 1, 5);
    assertFound("{n: {$elemMatch: {$gt: 8}}}", 5);
    assertFound("{n: [1, 9]}", 5);
    assertFound("{n: [9, 1]}");
  }

  @Test
  void operatorsThatJoin() {
    insert("{_id: 1, a: 1, b: 1}", "{_id: 2, a: 1, b: 2}", "{_id: 3, a: 2}");
    assertFound("{$and: [{a: 1}, {b: {$gt: 1}}]}", 2);
    assertFound("{$or: [{a: 2}, {b: 1}]}", 1, 3);
    assertFound("{$nor: [{a: 2}, {b: 1}]}", 2);
    assertFound("{$or: [{a: 2}, {b: 1}], _id: {$gt: 1}}", 3);
    assertFound("{a: 1, $or: [{b: 2}, {b: 3}]}", 2);
  }

  @Test
  void textsByPattern() {
    insert(
        "{_id: 1, t: '鲁A1'}", "{_id: 2, t: 'Abc'}", "{_id: 3, t: ['x', 'abc']}", "{_id: 4, t: 1}");
    assertFound("{t: {$regex: '^鲁A'}}", 1);
    assertFound("{t: {$regex: 'BC$', $options: 'i'}}", 2, 3);
    assertFound("{t: {$not: {$regex: 'b'}}}", 1, 4);
    assertFound("{t: {$in: [{$regularExpression: {pattern: '^a', options: ''}}, 1]}}", 3, 4);
    assertFound("{t: {$regex: '1'}}", 1);
  }

  @Test
  void rowsInsideADocument() {
    insert("{_id: 1, r: [{k: 'A', n: 1}, {k: 'B', n: 9}]}", "{_id: 2, r: {k: 'A', n: 9}}");
    insert("{_id: 3, r: []}", "{_id: 4}");
    assertFound("{'r.k': 'A', 'r.n': 9}", 1, 2);
    assertFound("{r: {$elemMatch: {k: 'A', n: 9}}}");
    assertFound("{'r.0.k': 'A'}", 1);
    assertFound("{'r.n': {$gt: 5}}", 1, 2);
    assertFound("{'r.k': {$ne: 'A'}}", 3, 4);
    assertFound("{r: {k: 'A', n: 9}}", 2);
    assertFound("{r: {n: 9, k: 'A'}}");
  }

  @Test
  void numbersOfAllKindsAreOneOrder() {
    applications.insertMany(
        List.of(
            new Document("_id", 1).append("n", 9_007_199_254_740_993L),
            new Document("_id", 2).append("n", 9_007_199_254_740_992.0),
            new Document("_id", 3).append("n", new BigDecimal("9007199254740992.5")),
            new Document("_id", 4).append("n", 3),
            new Document("_id", 5).append("n", new BigDecimal("3.00"))));
    assertOrdered(new Document("n", 1).append("_id", 1), 4, 5, 2, 3, 1);
    assertBoth(gt("n", 9_007_199_254_740_992L), 1, 3);
    assertBoth(eq("n", 3.0), 4, 5);
    assertBoth(lt("n", new BigDecimal("3.001")), 4, 5);
  }

  @Test
  void valuesOfOtherKinds() {
    UUID uuid = UUID.fromString("00000000-0000-4000-8000-000000000007");
    Binary bytes = new Binary("内容".getBytes(StandardCharsets.UTF_8));
    ObjectId id = new ObjectId("65a000000000000000000001");
    Date date = Date.from(Instant.parse("2026-11-24T08:00:00.123Z"));
    applications.insertMany(
        List.of(
            new Document("_id", uuid).append("v", uuid),
            new Document("_id", id).append("v", id),
            new Document("_id", date).append("v", date),
            new Document("_id", true).append("v", true),
            new Document("_id", new Document("a", 1)).append("v", bytes)));
    for (Object value : List.of(uuid, id, date, true, bytes)) {
      assertThat(applications.find(eq("v", value))).hasSize(1);
    }
    assertThat(applications.find(eq("_id", uuid)).first()).containsEntry("v", uuid);
    assertThat(applications.find(eq("_id", new Document("a", 1))).first())
        .containsEntry("v", bytes);
    assertThat(applications.find(and(gte("v", date), lte("v", date)))).hasSize(1);
    assertThat(applications.find(lt("v", Date.from(date.toInstant().minusMillis(1))))).isEmpty();
  }

  @Test
  void anOrderIsThatOfAllKindsAndOfAListItsLeast() {
    insert("{_id: 1, v: 'b'}", "{_id: 2, v: 5}", "{_id: 3}", "{_id: 4, v: {a: 1}}");
    insert("{_id: 5, v: true}", "{_id: 6, v: [9, 1]}", "{_id: 7, v: null}", "{_id: 8, v: 'B'}");
    assertOrdered(new Document("v", 1).append("_id", 1), 3, 7, 6, 2, 8, 1, 4, 5);
    assertOrdered(new Document("v", -1).append("_id", 1), 5, 4, 1, 8, 6, 2, 3, 7);
  }

  @Test
  void projectionsShowAndHide() {
    insert("{_id: 1, a: {b: 1, c: 2}, l: [{x: 1, y: 2}, {x: 3}], n: 4}");
    assertShown("{a: 1}", "{_id: 1, a: {b: 1, c: 2}}");
    assertShown("{'a.b': 1, _id: 0}", "{a: {b: 1}}");
    assertShown("{'l.x': 1, _id: 0}", "{l: [{x: 1}, {x: 3}]}");
    assertShown("{a: 0, l: 0}", "{_id: 1, n: 4}");
    assertShown("{'a.b': 0, l: 0, n: 0}", "{_id: 1, a: {c: 2}}");
    assertShown("{l: {$elemMatch: {x: 3}}, _id: 0}", "{l: [{x: 3}]}");
    Document both = Document.parse("{n: 0, a: 1}");
    assertCode(31_253, () -> applications.find().projection(both).first());
  }

  @Test
  void whatIsNoFilterIsRefused() {
    insert("{_id: 1}");
    assertCode(2, () -> find(Document.parse("{n: {$unknown: 1}}")));
    assertCode(2, () -> find(Document.parse("{$unknown: [{a: 1}]}")));
    assertCode(2, () -> find(Document.parse("{$or: []}")));
    assertCode(2, () -> find(Document.parse("{n: {$in: 1}}")));
    assertCode(2, () -> find(Document.parse("{n: {$mod: [0, 1]}}")));
  }

  private void insert(String... documents) {
    for (String each : documents) applications.insertOne(Document.parse(each));
  }

  private void assertFound(String filter, Object... ids) {
    assertBoth(Document.parse(filter), ids);
  }

  /** By a scan first, then by an index on each field that is asked for. */
  private void assertBoth(Bson filter, Object... ids) {
    assertThat(find(filter)).as("%s", filter).containsExactly(ids);
    for (String field : List.of("n", "t", "a", "r", "r.k", "r.n")) {
      applications.createIndex(Indexes.ascending(field));
    }
    assertThat(find(filter)).as("by an index: %s", filter).containsExactly(ids);
    applications.dropIndexes();
  }

  private void assertOrdered(Bson order, Object... ids) {
    assertThat(applications.find().sort(order).map(it -> it.get("_id"))).containsExactly(ids);
    applications.createIndex(Indexes.compoundIndex(ascending("v"), descending("_id")));
    applications.createIndex(Indexes.descending("n"));
    assertThat(applications.find().sort(order).map(it -> it.get("_id"))).containsExactly(ids);
  }

  private void assertShown(String projection, String shown) {
    assertThat(applications.find().projection(Document.parse(projection)).first())
        .isEqualTo(Document.parse(shown));
  }

  private List<Object> find(Bson filter) {
    return applications
        .find(filter)
        .sort(ascending("_id"))
        .map(it -> it.get("_id"))
        .into(new ArrayList<>());
  }
}
