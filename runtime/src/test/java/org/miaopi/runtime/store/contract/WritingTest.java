package org.miaopi.runtime.store.contract;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.BsonString;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Inserting, updating, replacing, deleting, also several at once. */
class WritingTest extends Contract {

  @Test
  void writesAreFoundChangedAndDeleted() {
    applications.insertMany(
        List.of(
            application("a", "SUBMITTED", 1),
            application("b", "SUBMITTED", 2),
            application("c", "DECIDED", 3)));

    UpdateResult updated = applications.updateMany(eq("state", "SUBMITTED"), inc("revision", 10));
    UpdateResult stale =
        applications.replaceOne(and(eq("_id", "a"), eq("revision", 1)), new Document());

    assertThat(updated.getMatchedCount()).isEqualTo(2);
    assertThat(updated.getModifiedCount()).isEqualTo(2);
    assertThat(stale.getMatchedCount()).isZero();
    assertThat(
            applications
                .find(gte("revision", 11))
                .sort(descending("revision"))
                .map(it -> it.get("_id")))
        .containsExactly("b", "a");
    assertThat(applications.deleteMany(in("_id", "a", "c")).getDeletedCount()).isEqualTo(2);
    assertThat(applications.countDocuments()).isEqualTo(1);
    assertThat(applications.find().projection(fields(excludeId(), include("state"))).first())
        .isEqualTo(new Document("state", "SUBMITTED"));
  }

  @Test
  void idsAreUnique() {
    applications.insertOne(application("a", "DRAFT", 1));
    assertDuplicate(() -> applications.insertOne(application("a", "DRAFT", 2)));
    assertThat(applications.find(eq("_id", "a")).first()).containsEntry("revision", 1);
  }

  @Test
  void orderedInsertsEndAtTheFirstError() {
    applications.insertOne(application("b", "DRAFT", 1));
    assertThatThrownBy(
            () ->
                applications.insertMany(
                    List.of(
                        application("a", "DRAFT", 1),
                        application("b", "DRAFT", 1),
                        application("c", "DRAFT", 1))))
        .hasMessageContaining("E11000");
    assertThat(ids(applications.find())).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void unorderedInsertsGoOnBehindAnError() {
    applications.insertOne(application("b", "DRAFT", 1));
    InsertManyOptions unordered = new InsertManyOptions().ordered(false);
    List<Document> three =
        List.of(
            application("a", "DRAFT", 1), application("b", "DRAFT", 1), application("c", "X", 1));
    assertThatThrownBy(() -> applications.insertMany(three, unordered))
        .isInstanceOfSatisfying(
            MongoBulkWriteException.class,
            e -> assertThat(e.getWriteErrors()).singleElement().extracting("index").isEqualTo(1));
    assertThat(ids(applications.find())).containsExactlyInAnyOrder("a", "b", "c");
  }

  @Test
  void anUpsertSetsWhatIsForNewDocumentsOnlyOnce() {
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    var update = combine(setOnInsert("first", 1), max("number", 5), set("state", "DRAFT"));
    UpdateResult made = applications.updateOne(eq("_id", "a"), update, upsert);
    UpdateResult met =
        applications.updateOne(
            eq("_id", "a"), combine(setOnInsert("first", 2), max("number", 3)), upsert);

    assertThat(made.getUpsertedId()).isEqualTo(new BsonString("a"));
    assertThat(met.getModifiedCount()).isZero();
    assertThat(only())
        .isEqualTo(
            new Document("_id", "a")
                .append("first", 1)
                .append("number", 5)
                .append("state", "DRAFT"));
  }

  @Test
  void listsAreAddedToAndTakenFrom() {
    applications.insertOne(new Document("_id", "a").append("log", List.of("x")));
    applications.updateOne(eq("_id", "a"), push("log", "y"));
    applications.updateOne(eq("_id", "a"), addToSet("log", "x"));
    applications.updateOne(eq("_id", "a"), pull("log", "x"));
    applications.updateOne(eq("_id", "a"), combine(unset("gone"), set("deep.er", 1)));
    assertThat(only())
        .isEqualTo(
            new Document("_id", "a")
                .append("log", List.of("y"))
                .append("deep", new Document("er", 1)));
  }

  @Test
  void theMatchedElementOfAListIsChanged() {
    Document one = new Document("code", "1").append("state", "OPEN");
    Document two = new Document("code", "2").append("state", "OPEN");
    applications.insertOne(new Document("_id", "a").append("steps", List.of(one, two)));
    applications.updateOne(
        and(eq("_id", "a"), eq("steps.code", "2")), set("steps.$.state", "DONE"));
    assertThat(only().getList("steps", Document.class))
        .extracting(it -> it.get("state"))
        .containsExactly("OPEN", "DONE");
  }

  @Test
  void findAndModifyGivesTheDocumentBeforeOrAfter() {
    applications.insertMany(List.of(application("a", "DRAFT", 1), application("b", "DRAFT", 2)));
    FindOneAndUpdateOptions last =
        new FindOneAndUpdateOptions().sort(descending("revision")).projection(include("revision"));
    assertThat(applications.findOneAndUpdate(eq("state", "DRAFT"), inc("revision", 1), last))
        .isEqualTo(new Document("_id", "b").append("revision", 2));
    last.returnDocument(ReturnDocument.AFTER);
    assertThat(applications.findOneAndUpdate(eq("state", "DRAFT"), inc("revision", 1), last))
        .isEqualTo(new Document("_id", "b").append("revision", 4));
    assertThat(applications.findOneAndDelete(eq("_id", "a"))).containsEntry("revision", 1);
    assertThat(applications.findOneAndUpdate(eq("_id", "a"), inc("revision", 1))).isNull();
  }

  @Test
  void aReplacementKeepsTheIdAndNothingElse() {
    applications.insertOne(application("a", "DRAFT", 1));
    applications.replaceOne(and(eq("_id", "a"), eq("revision", 1)), new Document("revision", 2));
    assertThat(only()).isEqualTo(new Document("_id", "a").append("revision", 2));
    applications.replaceOne(
        eq("_id", "b"), application("b", "NEW", 1), new ReplaceOptions().upsert(true));
    assertThat(ids(applications.find())).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void moneyIsCalculatedExactly() {
    applications.insertOne(new Document("_id", "a").append("fee", new BigDecimal("0.10")));
    for (int i = 0; i < 10; i++) {
      applications.updateOne(eq("_id", "a"), inc("fee", new BigDecimal("0.10")));
    }
    assertThat(only().get("fee", BigDecimal.class)).isEqualByComparingTo("1.10");
    assertThat(applications.countDocuments(gt("fee", new BigDecimal("1.0999999999999999999999"))))
        .isEqualTo(1);
    assertThat(applications.countDocuments(eq("fee", new BigDecimal("1.1000000000000000000001"))))
        .isZero();
  }

  @Test
  void mistakesAreToldByCode() {
    applications.insertOne(application("a", "DRAFT", 1));
    assertCode(14, () -> applications.updateOne(eq("_id", "a"), inc("state", 1)));
    assertCode(66, () -> applications.updateOne(eq("_id", "a"), set("_id", "b")));
    assertCode(40, () -> applications.updateOne(eq("_id", "a"), combine(set("x", 1), inc("x", 1))));
    assertCode(2, () -> applications.find(new Document("x", new Document("$nearly", 1))).first());
    assertCode(59, () -> database.runCommand(new Document("noSuchCommand", 1)));
    assertThat(only()).isEqualTo(application("a", "DRAFT", 1));
  }

  private Document only() {
    return Objects.requireNonNull(applications.find(eq("_id", "a")).first());
  }

  private static List<Object> ids(FindIterable<Document> found) {
    return found.map(it -> it.get("_id")).into(new ArrayList<>());
  }
}
