package org.miaopi.runtime.store.contract;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoNamespace;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.RenameCollectionOptions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Collections and indexes as wholes, cursors and sessions as a client holds them. */
class SchemaTest extends Contract {

  @Test
  void collectionsAreMadeListedAndDropped() {
    database.createCollection("made");
    applications.insertOne(application("a", "DRAFT", 1));
    assertThat(database.listCollectionNames()).containsExactlyInAnyOrder("made", "applications");
    assertThat(database.listCollections().filter(eq("name", "made")).map(it -> it.get("type")))
        .containsExactly("collection");
    assertCode(48, () -> database.createCollection("made"));
    applications.drop();
    assertThat(database.listCollectionNames()).containsExactly("made");
    assertThat(applications.countDocuments()).isZero();
    database.drop();
    assertThat(database.listCollectionNames()).isEmpty();
  }

  @Test
  void aRenamedCollectionKeepsDocumentsAndIndexes() {
    applications.createIndex(ascending("revision"), new IndexOptions().unique(true));
    applications.insertOne(application("a", "DRAFT", 1));
    applications.renameCollection(named("renamed"));
    MongoCollection<Document> renamed = database.getCollection("renamed");
    assertThat(renamed.find()).containsExactly(application("a", "DRAFT", 1));
    assertDuplicate(() -> renamed.insertOne(application("b", "DRAFT", 1)));
    assertThat(database.listCollectionNames()).containsExactly("renamed");
  }

  @Test
  void aRefusedRenamingLeavesBothCollectionsAlone() {
    MongoCollection<Document> other = database.getCollection("other");
    other.insertOne(application("b", "DRAFT", 1));
    RenameCollectionOptions dropping = new RenameCollectionOptions().dropTarget(true);
    assertCode(26, () -> applications.renameCollection(named("other"), dropping));
    assertThat(other.find()).containsExactly(application("b", "DRAFT", 1));

    applications.insertOne(application("a", "DRAFT", 1));
    assertCode(48, () -> applications.renameCollection(named("other")));
    assertCode(20, () -> applications.renameCollection(named("applications"), dropping));
    assertThat(applications.find()).containsExactly(application("a", "DRAFT", 1));
    applications.renameCollection(named("other"), dropping);
    assertThat(other.find()).containsExactly(application("a", "DRAFT", 1));
  }

  @Test
  void anIndexIsItsNameAndItsMeaning() {
    IndexOptions named = new IndexOptions().name("one");
    applications.createIndex(ascending("state"), named);
    applications.createIndex(ascending("state"), named);
    assertCode(86, () -> applications.createIndex(ascending("owner"), named));
    assertCode(86, () -> applications.createIndex(ascending("state"), unique().name("one")));
    assertCode(
        85, () -> applications.createIndex(ascending("state"), new IndexOptions().name("b")));
    IndexOptions expiring = new IndexOptions().name("at").expireAfter(9L, TimeUnit.SECONDS);
    applications.createIndex(ascending("at"), expiring);
    expiring.expireAfter(8L, TimeUnit.SECONDS);
    assertCode(85, () -> applications.createIndex(ascending("at"), expiring));
    assertThat(applications.listIndexes().map(it -> it.get("name")))
        .containsExactly("_id_", "one", "at");
  }

  @Test
  void indexesThatAreNotThereOrMustStayAreTold() {
    assertCode(26, () -> database.runCommand(Document.parse("{listIndexes: 'nowhere'}")));
    applications.createIndex(ascending("state"));
    assertCode(27, () -> database.runCommand(dropping("nothing")));
    assertCode(27, () -> database.runCommand(dropping(List.of("state_1", "nothing"))));
    assertCode(72, () -> database.runCommand(dropping("_id_")));
    assertThat(applications.listIndexes()).hasSize(2);
    database.runCommand(dropping(new Document("state", 1)));
    assertThat(applications.listIndexes()).hasSize(1);
  }

  @Test
  void twoListsDoNotFitIntoOneIndex() {
    applications.createIndex(ascending("a", "b"));
    Document two = new Document("a", List.of(1)).append("b", List.of(2));
    assertCode(171, () -> applications.insertOne(two));
    assertThat(applications.countDocuments()).isZero();
  }

  @Test
  void aCursorIsGoneOnceItIsKilled() {
    for (int i = 0; i < 9; i++) applications.insertOne(application("a" + i, "DRAFT", i));
    Document find = Document.parse("{find: 'applications', batchSize: 2}");
    long id = database.runCommand(find).get("cursor", Document.class).getLong("id");
    Document more = new Document("getMore", id).append("collection", "applications");
    assertThat(
            database
                .runCommand(new Document(more).append("batchSize", 3))
                .get("cursor", Document.class)
                .getList("nextBatch", Document.class))
        .hasSize(3);
    Document kill = new Document("killCursors", "applications").append("cursors", List.of(id));
    assertThat(database.runCommand(kill).getList("cursorsKilled", Long.class)).containsExactly(id);
    assertCode(43, () -> database.runCommand(more));
  }

  @Test
  void aSessionReadsWhatItWrote() {
    try (ClientSession session = client().startSession()) {
      applications.insertOne(session, application("a", "DRAFT", 1));
      assertThat(applications.find(session, eq("_id", "a")).first()).isNotNull();
    }
  }

  private MongoNamespace named(String collection) {
    return new MongoNamespace(database.getName(), collection);
  }

  private static IndexOptions unique() {
    return new IndexOptions().unique(true);
  }

  private static Document dropping(Object index) {
    return new Document("dropIndexes", "applications").append("index", index);
  }
}
