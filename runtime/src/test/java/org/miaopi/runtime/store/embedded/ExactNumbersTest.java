package org.miaopi.runtime.store.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.store.Store;

/**
 * Numbers of every kind are compared and calculated with exactly; BigDecimal says what is right.
 */
class ExactNumbersTest {

  private static final List<Object> NUMBERS =
      List.of(
          0,
          -1,
          1L,
          1.5,
          0.1,
          new BigDecimal("0.1"),
          new BigDecimal("0.10"),
          (1L << 53),
          (1L << 53) + 1,
          (double) (1L << 53),
          Long.MAX_VALUE,
          Long.MAX_VALUE - 1,
          (double) Long.MAX_VALUE,
          Long.MIN_VALUE,
          5_000_000_000L,
          new BigDecimal("5000000000"),
          new BigDecimal("5000000000.5"),
          new BigDecimal("9223372036854775807"),
          new BigDecimal("9223372036854775807.1"),
          new BigDecimal("1234567890123456789012345678901234"),
          new BigDecimal("1234567890123456789012345678901235"),
          new BigDecimal("0.1234567890123456789012345678901234"),
          new BigDecimal("0.1234567890123456789012345678901235"),
          new BigDecimal("-1234567890123456789012345678901234"),
          new BigDecimal("1E+40"),
          new BigDecimal("1E-40"),
          1e40,
          new BigDecimal("1000000000000000.01"),
          new BigDecimal("1000000000000000.02"));

  @TempDir Path folder;
  private Store store;
  private MongoCollection<Document> scanned;
  private MongoCollection<Document> indexed;

  @BeforeEach
  void open() {
    store = Store.open(null, folder);
    scanned = store.database().getCollection("scanned");
    indexed = store.database().getCollection("indexed");
    indexed.createIndex(Indexes.ascending("n"));
    List<Document> all = new ArrayList<>();
    for (int i = 0; i < NUMBERS.size(); i++) {
      all.add(new Document("_id", i).append("n", NUMBERS.get(i)));
    }
    scanned.insertMany(all);
    indexed.insertMany(all);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyPairIsComparedExactly() {
    for (Object right : NUMBERS) {
      check(right, it -> it == 0, (n, value) -> eq(n, value));
      check(right, it -> it != 0, (n, value) -> ne(n, value));
      check(right, it -> it > 0, (n, value) -> gt(n, value));
      check(right, it -> it >= 0, (n, value) -> gte(n, value));
      check(right, it -> it < 0, (n, value) -> lt(n, value));
      check(right, it -> it <= 0, (n, value) -> lte(n, value));
      check(right, it -> it == 0, (n, value) -> in(n, value, "other"));
      check(right, it -> it != 0, (n, value) -> nin(n, value, "other"));
    }
  }

  private void check(Object right, IntPredicate wanted, BiFunction<String, Object, Bson> filter) {
    List<Integer> expected = new ArrayList<>();
    for (int i = 0; i < NUMBERS.size(); i++) {
      if (wanted.test(exact(NUMBERS.get(i)).compareTo(exact(right)))) expected.add(i);
    }
    Bson query = filter.apply("n", right);
    for (MongoCollection<Document> each : List.of(scanned, indexed)) {
      assertThat(ids(each.find(query).sort(ascending("_id"))))
          .as("%s %s", right, query)
          .isEqualTo(expected);
      assertThat(each.countDocuments(query)).as("%s", query).isEqualTo(expected.size());
      assertThat(
              ids(
                  each.aggregate(
                      List.of(
                          Aggregates.project(new Document("n", 1)),
                          Aggregates.match(query),
                          Aggregates.sort(ascending("_id"))))))
          .isEqualTo(expected);
    }
  }

  @Test
  void orderGroupsAndDistinctValuesAreExact() {
    List<BigDecimal> sorted = NUMBERS.stream().map(ExactNumbersTest::exact).sorted().toList();
    for (MongoCollection<Document> each : List.of(scanned, indexed)) {
      List<BigDecimal> found = new ArrayList<>();
      each.find().sort(ascending("n")).forEach(it -> found.add(exact(it.get("n"))));
      assertThat(found).usingElementComparator(BigDecimal::compareTo).isEqualTo(sorted);
    }
    long different = sorted.stream().map(BigDecimal::stripTrailingZeros).distinct().count();
    Document groups =
        scanned.aggregate(List.of(Aggregates.group("$n"), Aggregates.count("groups"))).first();
    assertThat(groups).containsEntry("groups", (int) different);
    Document distinct =
        store.database().runCommand(new Document("distinct", "scanned").append("key", "n"));
    assertThat(distinct.getList("values", Object.class)).hasSize((int) different);
  }

  @Test
  void moneyIsAddedAndMultipliedExactly() {
    for (Object left : NUMBERS) {
      for (Object right : NUMBERS) {
        if (left instanceof Double || right instanceof Double) continue;
        boolean decimal = left instanceof BigDecimal || right instanceof BigDecimal;
        calculated(left, Updates.inc("n", (Number) right), exact(left).add(exact(right)), decimal);
        calculated(
            left, Updates.mul("n", (Number) right), exact(left).multiply(exact(right)), decimal);
        calculated(left, Updates.min("n", right), exact(left).min(exact(right)), true);
        calculated(left, Updates.max("n", right), exact(left).max(exact(right)), true);
      }
    }
  }

  private void calculated(Object left, Bson update, BigDecimal expected, boolean decimal) {
    scanned.replaceOne(eq("_id", "x"), new Document("n", left), new ReplaceOptions().upsert(true));
    if (!decimal && expected.toBigInteger().bitLength() >= Long.SIZE) {
      assertThatThrownBy(() -> scanned.updateOne(eq("_id", "x"), update))
          .isInstanceOf(MongoException.class)
          .hasMessageContaining("does not fit into a 64 bit integer");
      return;
    }
    scanned.updateOne(eq("_id", "x"), update);
    Document after = Objects.requireNonNull(scanned.find(eq("_id", "x")).first());
    assertThat(exact(after.get("n")))
        .as("%s %s", left, update)
        .isEqualByComparingTo(expected.round(MathContext.DECIMAL128));
  }

  @Test
  void sumsOfMoneyAreExact() {
    MongoCollection<Document> fees = store.database().getCollection("fees");
    fees.insertMany(
        List.of(
            new Document("fee", new BigDecimal("1234567890123456789012345678.01")),
            new Document("fee", new BigDecimal("0.02")),
            new Document("fee", 3L)));
    Document sum =
        fees.aggregate(
                List.of(
                    Aggregates.group(
                        null,
                        Accumulators.sum("sum", "$fee"),
                        Accumulators.min("min", "$fee"),
                        Accumulators.max("max", "$fee"))))
            .first();
    assertThat(sum)
        .containsEntry("sum", new BigDecimal("1234567890123456789012345681.03"))
        .containsEntry("min", new BigDecimal("0.02"))
        .containsEntry("max", new BigDecimal("1234567890123456789012345678.01"));
  }

  @Test
  void aChangeBehindWhatADoubleHoldsIsWritten() {
    scanned.updateOne(eq("_id", 0), Updates.set("n", new BigDecimal("1000000000000000000.01")));
    assertThat(
            scanned
                .updateOne(eq("_id", 0), Updates.set("n", new BigDecimal("1000000000000000000.02")))
                .getModifiedCount())
        .isEqualTo(1);
    assertThat(scanned.find(eq("n", new BigDecimal("1000000000000000000.02"))).first())
        .containsEntry("_id", 0);
  }

  @Test
  void arraysAreChangedByExactConditions() {
    BigDecimal one = new BigDecimal("1234567890123456789012345678901234");
    BigDecimal other = new BigDecimal("1234567890123456789012345678901235");
    scanned.updateOne(eq("_id", 0), Updates.set("fees", List.of(one, other)));
    scanned.updateOne(eq("_id", 0), Updates.addToSet("fees", one));
    scanned.updateOne(
        new Document("_id", 0).append("fees", other), Updates.set("fees.$", new BigDecimal("2")));
    assertThat(fees()).containsExactly(one, new BigDecimal("2"));
    scanned.updateOne(eq("_id", 0), Updates.pull("fees", new BigDecimal("2.00")));
    scanned.updateOne(eq("_id", 0), Updates.pull("fees", new Document("$gt", one)));
    assertThat(fees()).containsExactly(one);
  }

  private List<BigDecimal> fees() {
    Document document = Objects.requireNonNull(scanned.find(eq("_id", 0)).first());
    return document.getList("fees", Object.class).stream().map(ExactNumbersTest::exact).toList();
  }

  private static BigDecimal exact(@Nullable Object number) {
    return switch (number) {
      case BigDecimal decimal -> decimal;
      case Decimal128 decimal -> decimal.bigDecimalValue();
      case Double value -> new BigDecimal(value);
      case Number whole -> BigDecimal.valueOf(whole.longValue());
      case null, default -> throw new AssertionError("Not a number: " + number);
    };
  }

  private static List<Integer> ids(Iterable<Document> documents) {
    List<Integer> ids = new ArrayList<>();
    documents.forEach(it -> ids.add(it.getInteger("_id")));
    return ids;
  }
}
