package org.miaopi.runtime.store.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.Facet;
import com.mongodb.client.model.Indexes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miaopi.runtime.store.Store;

/** No query takes more memory or time than the store can give. */
class QueryBoundsTest {

  private static final int TOO_MUCH = 292;

  @TempDir private Path folder;
  private Store store;
  private MongoCollection<Document> texts;

  @BeforeEach
  void open() {
    store = Store.open(null, folder);
    texts = store.database().getCollection("texts");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void sortingAndCollectingAreCapped() {
    String large = "文".repeat(300_000);
    for (int i = 0; i < 50; i++) {
      texts.insertOne(new Document("_id", i).append("text", i % 10 + large + i));
    }
    assertThat(texts.find().sort(ascending("text")).first()).containsEntry("_id", 0);
    refused("Sorting", () -> texts.find().sort(ascending("text")).forEach(it -> {}));
    BsonField all = Accumulators.push("all", "$text");
    refused("$group", () -> texts.aggregate(List.of(Aggregates.group("$none", all))).first());
    refused("$group", () -> texts.aggregate(List.of(Aggregates.group("$text"))).forEach(it -> {}));
    Facet facet = new Facet("n", Aggregates.count());
    refused("$facet", () -> texts.aggregate(List.of(Aggregates.facet(facet))).first());
    refused("distinct", () -> texts.distinct("text", String.class).first());
    assertThat(texts.find().sort(ascending("_id")).limit(3)).hasSize(3);
  }

  private static void refused(String stage, ThrowingCallable query) {
    assertThatThrownBy(query)
        .isInstanceOfSatisfying(
            MongoCommandException.class, it -> assertThat(it.getErrorCode()).isEqualTo(TOO_MUCH))
        .hasMessageContaining(stage + " needs more than 32 MB of memory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+$", "^(a|aa)+$", "(.*a){25}", "([a-z]+)*1"})
  void noPatternRunsAway(String pattern) {
    texts.insertOne(new Document("_id", 1).append("text", "a".repeat(5_000) + "!"));
    long before = System.nanoTime();
    texts.find(regex("text", pattern)).first();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(?=a)b", "(a)\\1", "((a{100}){100}){100}", "("})
  void whatHasNoBoundIsRefused(String pattern) {
    texts.insertOne(new Document("_id", 1).append("text", "a"));
    assertThatThrownBy(() -> texts.find(regex("text", pattern)).first())
        .hasMessageContaining("Regular expression");
    assertThatThrownBy(() -> texts.find(regex("text", "a".repeat(1_001))).first())
        .hasMessageContaining("too long");
  }

  @Test
  void countsThatAnIndexAnswersReadNoDocument() {
    texts.createIndex(Indexes.ascending("state", "n"));
    texts.insertMany(
        IntStream.range(0, 500)
            .mapToObj(i -> new Document("_id", i).append("state", "S" + i % 5).append("n", i))
            .toList());
    long before = embedded().documentsExamined();
    assertThat(texts.countDocuments()).isEqualTo(500);
    assertThat(texts.estimatedDocumentCount()).isEqualTo(500);
    assertThat(texts.countDocuments(eq("state", "S1"))).isEqualTo(100);
    assertThat(texts.countDocuments(and(eq("state", "S1"), gte("n", 100), lt("n", 200))))
        .isEqualTo(20);
    assertThat(texts.countDocuments(gte("_id", 490))).isEqualTo(10);
    assertThat(embedded().documentsExamined()).isEqualTo(before);
    texts.countDocuments(and(eq("state", "S1"), eq("other", null)));
    assertThat(embedded().documentsExamined()).isEqualTo(before + 100);
  }

  private EmbeddedMongo embedded() {
    return Objects.requireNonNull(store.embedded());
  }
}
