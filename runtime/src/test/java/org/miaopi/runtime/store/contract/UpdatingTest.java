package org.miaopi.runtime.store.contract;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.currentDate;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.mul;
import static com.mongodb.client.model.Updates.popFirst;
import static com.mongodb.client.model.Updates.popLast;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.pullAll;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.rename;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** Every update operator on what it is for, and its refusal of what it is not for. */
class UpdatingTest extends Contract {

  @Test
  void numbersAreCalculatedInTheWiderType() {
    assertUpdated("{n: 2}", inc("n", 3), "{n: 5}");
    assertUpdated("{n: 2147483647}", inc("n", 1), "{n: {$numberLong: '2147483648'}}");
    assertUpdated("{n: 2}", inc("n", 1L), "{n: {$numberLong: '3'}}");
    assertUpdated("{n: 2}", mul("n", 1.5), "{n: 3.0}");
    assertUpdated("{}", inc("n", 4), "{n: 4}");
    assertUpdated("{}", mul("n", 4), "{n: 0}");
    insert("{_id: 'decimal'}");
    applications.updateOne(eq("_id", "decimal"), set("n", new BigDecimal("0.1")));
    applications.updateOne(eq("_id", "decimal"), inc("n", new BigDecimal("0.20")));
    assertThat(one("decimal").get("n")).isEqualTo(new BigDecimal("0.30"));
  }

  @Test
  void whatDoesNotFitIsRefusedAndLeavesTheDocumentAlone() {
    assertRefused("{n: 'text'}", inc("n", 1), 14);
    assertRefused("{n: null}", inc("n", 1), 14);
    assertRefused("{n: {$numberLong: '9223372036854775807'}}", inc("n", 1), 2);
    assertRefused("{n: 'text'}", inc("n", 1), 14);
    assertRefused("{n: 1}", push("n", 1), 2);
    assertRefused("{n: null}", push("n", 1), 2);
    assertRefused("{n: 1}", addEachToSet("n", List.of(1)), 2);
    assertRefused("{n: 1}", pull("n", 1), 2);
    assertRefused("{n: 1}", set("n.deeper", 1), 28);
    assertRefused("{n: [1]}", set("n.name", 1), 28);
    assertRefused("{n: 1}", combine(set("n", 1), unset("n.deeper")), 40);
    assertRefused("{n: 1}", new Document("$unknown", new Document("n", 1)), 9);
    assertRefused("{n: 1}", set("n.$.deeper", 1), 2);
  }

  @Test
  void whatChangesNothingIsNotModified() {
    insert("{_id: 'a', n: 1, list: [1]}");
    assertThat(modified(set("n", 1))).isZero();
    assertThat(modified(max("n", 0))).isZero();
    assertThat(modified(addEachToSet("list", List.of(1)))).isZero();
    assertThat(modified(unset("gone"))).isZero();
    assertThat(modified(set("n", 1L))).isOne();
    assertThat(one("a").get("n")).isEqualTo(1L);
  }

  @Test
  void leastAndGreatestGoByTheOrderOfAllValues() {
    assertUpdated("{n: 5}", min("n", 3), "{n: 3}");
    assertUpdated("{n: 5}", min("n", 7), "{n: 5}");
    assertUpdated("{n: 2.5}", max("n", 2L), "{n: 2.5}");
    assertUpdated("{n: 5}", max("n", "text"), "{n: 'text'}");
    assertUpdated("{n: null}", max("n", 1), "{n: 1}");
    assertUpdated("{}", min("n", 1), "{n: 1}");
  }

  @Test
  void fieldsAreSetUnsetAndRenamedAtDepth() {
    assertUpdated("{a: {b: 1, c: 2}}", set("a.b", 9), "{a: {b: 9, c: 2}}");
    assertUpdated("{a: [1, 2]}", set("a.1", 9), "{a: [1, 9]}");
    assertUpdated("{a: [1]}", set("a.3", 9), "{a: [1, null, null, 9]}");
    assertUpdated("{a: {b: 1, c: 2}}", unset("a.b"), "{a: {c: 2}}");
    assertUpdated("{a: [1, 2]}", unset("a.0"), "{a: [null, 2]}");
    assertUpdated("{a: {b: 1}}", rename("a.b", "c"), "{a: {}, c: 1}");
    assertUpdated("{a: 1}", rename("gone", "c"), "{a: 1}");
  }

  @Test
  void listsGrowAndShrink() {
    PushOptions lastThree = new PushOptions().sort(1).slice(-3);
    assertUpdated("{l: [5, 1]}", pushEach("l", List.of(4, 2), lastThree), "{l: [2, 4, 5]}");
    assertUpdated(
        "{l: [1, 2]}", pushEach("l", List.of(9), new PushOptions().position(0)), "{l: [9, 1, 2]}");
    Bson byNumber =
        pushEach(
            "l",
            List.of(new Document("n", 1)),
            new PushOptions().sortDocument(new Document("n", 1)));
    assertUpdated("{l: [{n: 2}]}", byNumber, "{l: [{n: 1}, {n: 2}]}");
    assertUpdated("{l: [1]}", addEachToSet("l", List.of(1.0, 2, 2)), "{l: [1, 2]}");
    assertUpdated("{l: [1, 2, 1]}", pullAll("l", List.of(1, 3)), "{l: [2]}");
    assertUpdated("{l: [1, 5, 9]}", pullByFilter(Filters.gte("l", 5)), "{l: [1]}");
    Bson drafts = pull("l", new Document("state", "DRAFT"));
    assertUpdated("{l: [{state: 'DRAFT', n: 1}, {state: 'X'}]}", drafts, "{l: [{state: 'X'}]}");
    assertUpdated("{l: [1, 2, 3]}", popFirst("l"), "{l: [2, 3]}");
    assertUpdated("{l: [1, 2, 3]}", popLast("l"), "{l: [1, 2]}");
    assertUpdated("{}", push("l", List.of(1)), "{l: [[1]]}");
  }

  @Test
  void elementsAreChangedWhereTheyAre() {
    insert("{_id: 'a', steps: [{c: 1, s: 'OPEN'}, {c: 2, s: 'OPEN'}, {c: 3, s: 'DONE'}]}");
    applications.updateOne(eq("_id", "a"), inc("steps.$[].c", 10));
    UpdateOptions open = new UpdateOptions().arrayFilters(List.of(eq("open.s", "OPEN")));
    applications.updateOne(eq("_id", "a"), set("steps.$[open].s", "SHUT"), open);
    FindOneAndUpdateOptions done =
        new FindOneAndUpdateOptions()
            .arrayFilters(List.of(eq("done.s", "DONE")))
            .returnDocument(ReturnDocument.AFTER);
    assertThat(applications.findOneAndUpdate(eq("_id", "a"), inc("steps.$[done].c", 1), done))
        .isEqualTo(
            Document.parse(
                "{_id: 'a', steps: [{c: 11, s: 'SHUT'}, {c: 12, s: 'SHUT'}, {c: 14, s: 'DONE'}]}"));
  }

  @Test
  void theServersClockIsADate() {
    insert("{_id: 'a'}");
    applications.updateOne(eq("_id", "a"), currentDate("at"));
    assertThat(one("a").get("at")).isInstanceOf(Date.class);
  }

  @Test
  void anUpsertTakesOverWhatTheFilterDemands() {
    UpdateOptions upsert = new UpdateOptions().upsert(true);
    Bson filter =
        Filters.and(eq("owner", "z"), eq("item.code", "X"), Filters.gt("n", 5), eq("_id", "a"));
    applications.updateOne(filter, combine(setOnInsert("m", 1), inc("k", 2)), upsert);
    assertThat(one("a"))
        .isEqualTo(Document.parse("{_id: 'a', owner: 'z', item: {code: 'X'}, m: 1, k: 2}"));

    var made = applications.updateOne(eq("owner", "new"), set("n", 1), upsert).getUpsertedId();
    assertThat(Objects.requireNonNull(made).isObjectId()).isTrue();
  }

  @Test
  void aReplacementHasItsOwnOrderOfFieldsAndItsOldId() {
    insert("{_id: 'a', x: 1, y: 2}");
    assertThat(applications.replaceOne(eq("_id", "a"), Document.parse("{y: 2, x: 1}")))
        .extracting(it -> it.getModifiedCount())
        .isEqualTo(1L);
    assertThat(one("a").keySet()).containsExactly("_id", "y", "x");
    assertCode(
        66, () -> applications.replaceOne(eq("_id", "a"), Document.parse("{_id: 'b', x: 1}")));
    FindOneAndReplaceOptions after =
        new FindOneAndReplaceOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    assertThat(applications.findOneAndReplace(eq("_id", "c"), new Document("n", 1), after))
        .isEqualTo(Document.parse("{_id: 'c', n: 1}"));
  }

  private void assertUpdated(String before, Bson update, String after) {
    String id = new ObjectId().toString();
    insert(Document.parse(before).append("_id", id).toJson());
    applications.updateOne(eq("_id", id), update);
    Document left = one(id);
    left.remove("_id");
    assertThat(left).as("%s %s", before, update).isEqualTo(Document.parse(after));
  }

  private void assertRefused(String before, Bson update, int code) {
    String id = new ObjectId().toString();
    Document document = Document.parse(before).append("_id", id);
    insert(document.toJson());
    assertCode(code, () -> applications.updateOne(eq("_id", id), update));
    assertThat(one(id)).isEqualTo(document);
  }

  private long modified(Bson update) {
    return applications.updateOne(eq("_id", "a"), update).getModifiedCount();
  }

  private void insert(String document) {
    applications.insertOne(Document.parse(document));
  }

  private Document one(String id) {
    return Objects.requireNonNull(applications.find(eq("_id", id)).first());
  }
}
