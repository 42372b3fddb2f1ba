package org.miaopi.runtime.store.contract;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Indexes of all kinds that the platform declares. */
class IndexingTest extends Contract {

  @Test
  void uniqueIndexHoldsForInsertAndUpdate() {
    applications.createIndex(
        compoundIndex(ascending("item"), descending("number")), new IndexOptions().unique(true));
    applications.insertOne(new Document("_id", 1).append("item", "X").append("number", 7));
    applications.insertOne(new Document("_id", 2).append("item", "Y").append("number", 7));

    assertDuplicate(
        () ->
            applications.insertOne(
                new Document("_id", 3).append("item", "X").append("number", 7.0)));
    assertDuplicate(() -> applications.updateOne(eq("_id", 2), set("item", "X")));
    applications.updateOne(eq("_id", 1), set("number", 8));
    applications.updateOne(eq("_id", 2), set("item", "X"));
    assertThat(applications.countDocuments(eq("item", "X"))).isEqualTo(2);
  }

  @Test
  void uniqueIndexIsNotBuiltOverDuplicates() {
    applications.insertMany(List.of(application("a", "DRAFT", 1), application("b", "DRAFT", 1)));
    assertThatThrownBy(
            () -> applications.createIndex(ascending("revision"), new IndexOptions().unique(true)))
        .isInstanceOf(MongoServerException.class)
        .hasMessageContaining("E11000");
    assertThat(indexNames()).containsExactly("_id_");
    applications.insertOne(application("c", "DRAFT", 1));
  }

  @Test
  void partialUniqueIndexHoldsOnlyForItsPart() {
    applications.createIndex(
        compoundIndex(ascending("applicant"), ascending("item")),
        new IndexOptions().unique(true).partialFilterExpression(eq("state", "DRAFT")));
    applications.insertOne(
        application("a", "DRAFT", 1).append("applicant", "z").append("item", "X"));
    applications.insertOne(
        application("b", "DECIDED", 1).append("applicant", "z").append("item", "X"));
    applications.insertOne(
        application("c", "DECIDED", 1).append("applicant", "z").append("item", "X"));

    assertDuplicate(() -> applications.updateOne(eq("_id", "b"), set("state", "DRAFT")));
    applications.updateOne(eq("_id", "a"), set("state", "SUBMITTED"));
    applications.updateOne(eq("_id", "b"), set("state", "DRAFT"));
    assertThat(applications.countDocuments(eq("applicant", "z"))).isEqualTo(3);
  }

  @Test
  void sparseUniqueIndexLeavesOutWhatHasNoValue() {
    applications.createIndex(ascending("key"), new IndexOptions().unique(true).sparse(true));
    applications.insertMany(List.of(application("a", "DRAFT", 1), application("b", "DRAFT", 1)));
    applications.updateOne(eq("_id", "a"), set("key", "k"));
    assertDuplicate(() -> applications.updateOne(eq("_id", "b"), set("key", "k")));
  }

  @Test
  void indexesAreListedAndDroppedWithoutTouchingOthers() {
    MongoCollection<Document> other = database.getCollection("other");
    other.createIndex(ascending("x"), new IndexOptions().unique(true));
    applications.createIndex(ascending("state"));
    applications.createIndex(compoundIndex(ascending("a"), descending("b")));
    applications.createIndex(ascending("state"));
    assertThat(indexNames()).containsExactlyInAnyOrder("_id_", "state_1", "a_1_b_-1");

    applications.dropIndex("state_1");
    assertThat(indexNames()).containsExactlyInAnyOrder("_id_", "a_1_b_-1");
    applications.dropIndexes();
    assertThat(indexNames()).containsExactly("_id_");
    other.insertOne(new Document("x", 1));
    assertDuplicate(() -> other.insertOne(new Document("x", 1)));
    assertThatThrownBy(() -> applications.dropIndex("state_1"))
        .isInstanceOf(MongoCommandException.class)
        .hasMessageContaining("index not found");
  }

  @Test
  void anExpiringIndexIsListedAsItWasMade() {
    applications.createIndex(
        ascending("expires"), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    Document listed = applications.listIndexes().into(new ArrayList<>()).getLast();
    assertThat(listed.get("expireAfterSeconds", Number.class).longValue()).isZero();
    assertThat(listed.get("key")).isEqualTo(new Document("expires", 1));
  }

  @Test
  void uniqueOverAListHoldsForEachElement() {
    applications.createIndex(ascending("codes"), new IndexOptions().unique(true));
    applications.insertOne(new Document("_id", 1).append("codes", List.of("a", "b", "a")));
    assertDuplicate(
        () -> applications.insertOne(new Document("_id", 2).append("codes", List.of("c", "b"))));
  }

  private List<String> indexNames() {
    return applications.listIndexes().map(it -> it.getString("name")).into(new ArrayList<>());
  }
}
