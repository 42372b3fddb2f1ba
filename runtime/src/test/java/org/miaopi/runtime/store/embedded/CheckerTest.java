package org.miaopi.runtime.store.embedded;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.store.Store;
import org.miaopi.runtime.store.embedded.KeptCollection.KeptIndex;
import org.miaopi.runtime.store.embedded.Problem.Kind;

/** Everything that can be wrong inside a store is told by its place and kind, never by a value. */
class CheckerTest {

  private static final String CASES = "miaopi.cases";

  @TempDir Path folder;

  @BeforeEach
  void fill() {
    try (Store store = Store.open(null, folder)) {
      MongoCollection<Document> cases = store.database().getCollection("cases");
      cases.createIndex(
          Indexes.ascending("number"), new IndexOptions().name("number").unique(true));
      cases.createIndex(
          Indexes.compoundIndex(Indexes.ascending("state"), Indexes.descending("steps")),
          new IndexOptions().name("state"));
      cases.createIndex(
          Indexes.ascending("phone"),
          new IndexOptions()
              .name("phone")
              .unique(true)
              .partialFilterExpression(Filters.eq("state", "OPEN")));
      cases.createIndex(Indexes.ascending("note"), new IndexOptions().name("note").sparse(true));
      for (int i = 0; i < 20; i++) {
        cases.insertOne(
            new Document("_id", i)
                .append("number", "case-" + i)
                .append("state", i % 3 == 0 ? "OPEN" : "CLOSED")
                .append("steps", List.of(i, i + 1))
                .append("phone", i % 3 == 0 ? "phone-" + i : "the same"));
      }
      store.database().getCollection("empty").createIndex(Indexes.ascending("any"));
      store.database().createCollection("bare");
    }
  }

  @Test
  void aSoundStoreHasNoProblems() {
    assertThat(check()).isEqualTo(new CheckReport(3, 20, 20 + 40 + 7, List.of()));
  }

  @Test
  void aMissingEntryOfAnIndexIsToldAsThat() {
    changeIndex("state", entries -> entries.remove(entries.firstKey()));
    assertThat(problems()).containsExactly(new Problem(Kind.ENTRY_MISSING, CASES, "state", 1));
  }

  @Test
  void anEntryThatBelongsToNoDocumentIsToldAsThat() {
    byte[] owner = KeyBytes.of(7);
    changeIndex(
        "number", entries -> entries.put(KeyBytes.joined(KeyBytes.of("case-700"), owner), owner));
    assertThat(problems()).containsExactly(new Problem(Kind.ENTRY_EXCESS, CASES, "number", 1));
  }

  @Test
  void anEntryThatLeadsToAnotherDocumentIsToldAsThat() {
    changeIndex("number", entries -> entries.put(entries.firstKey(), KeyBytes.of(19)));
    assertThat(problems()).containsExactly(new Problem(Kind.ENTRY_WRONG, CASES, "number", 1));
  }

  @Test
  void aDocumentInThePlaceOfAnotherIsToldInEachIndex() {
    changeDocuments(documents -> documents.put(KeyBytes.of(4), documents.get(KeyBytes.of(5))));
    assertThat(problems())
        .containsExactlyInAnyOrder(
            new Problem(Kind.DOCUMENT_MISPLACED, CASES, "", 1),
            new Problem(Kind.ENTRY_MISSING, CASES, "number", 1),
            new Problem(Kind.ENTRY_EXCESS, CASES, "number", 1),
            new Problem(Kind.ENTRY_MISSING, CASES, "state", 1),
            new Problem(Kind.ENTRY_EXCESS, CASES, "state", 1));
  }

  @Test
  void bytesThatAreNoDocumentAreTold() {
    changeDocuments(
        documents -> {
          byte[] bytes = requireNonNull(documents.get(KeyBytes.of(1))).clone();
          bytes[0]++;
          documents.put(KeyBytes.of(1), bytes);
        });
    assertThat(problems())
        .containsExactlyInAnyOrder(
            new Problem(Kind.DOCUMENT_UNREADABLE, CASES, "", 1),
            new Problem(Kind.ENTRY_EXCESS, CASES, "number", 1),
            new Problem(Kind.ENTRY_EXCESS, CASES, "state", 2));
  }

  @Test
  void aDocumentThatIsGoneLeavesItsEntries() {
    changeDocuments(documents -> documents.remove(KeyBytes.of(3)));
    assertThat(problems())
        .containsExactlyInAnyOrder(
            new Problem(Kind.ENTRY_EXCESS, CASES, "number", 1),
            new Problem(Kind.ENTRY_EXCESS, CASES, "state", 2),
            new Problem(Kind.ENTRY_EXCESS, CASES, "phone", 1));
  }

  @Test
  void twoDocumentsUnderOneUniqueKeyAreTold() {
    change(
        file -> {
          KeptCollection cases = cases(file);
          var twin = BsonBytes.read(requireNonNull(file.map(cases.map()).get(KeyBytes.of(2))));
          twin.put("_id", 200);
          byte[] owner = KeyBytes.of(200);
          file.map(cases.map()).put(owner, BsonBytes.of(twin));
          for (KeptIndex index : cases.indexes()) {
            for (byte[] key : new IndexKeys(index.specification()).of(twin)) {
              file.map(index.map()).put(KeyBytes.joined(key, owner), owner);
            }
          }
        });
    assertThat(problems()).containsExactly(new Problem(Kind.DUPLICATE, CASES, "number", 1));
  }

  @Test
  void anIndexThatDoesNotKnowOfItsArraysIsTold() {
    changeCatalog(
        kept ->
            new KeptCollection(
                kept.fullName(),
                kept.map(),
                kept.indexes().stream()
                    .map(it -> new KeptIndex(it.specification(), it.map(), false))
                    .toList()));
    assertThat(problems()).containsExactly(new Problem(Kind.MULTIKEY_UNKNOWN, CASES, "state", 20));
  }

  @Test
  void partsOfTheFileThatNobodyOrTwoNameAreTold() {
    change(file -> file.map("1000").put(new byte[] {1}, new byte[] {1}));
    assertThat(problems()).containsExactly(new Problem(Kind.MAP_ORPHANED, "", "", 1));
    changeCatalog(
        kept -> new KeptCollection(kept.fullName(), "1000", kept.indexes().subList(0, 0)));
    assertThat(problems())
        .containsExactlyInAnyOrder(
            new Problem(Kind.DOCUMENT_UNREADABLE, CASES, "", 1),
            new Problem(Kind.MAP_ORPHANED, "", "", 5));
  }

  @Test
  void aPartThatTheCatalogNamesButTheFileLacksIsTold() {
    change(file -> file.drop(file.map(cases(file).indexes().getFirst().map())));
    assertThat(problems()).containsExactly(new Problem(Kind.MAP_MISSING, CASES, "", 1));
  }

  @Test
  void anEntryOfTheCatalogThatCannotBeReadIsTold() {
    change(
        file ->
            file.map(Catalog.MAP)
                .put("miaopi.bare".getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3}));
    assertThat(problems())
        .containsExactly(
            new Problem(Kind.CATALOG_UNREADABLE, "", "", 1),
            new Problem(Kind.MAP_ORPHANED, "", "", 1));
  }

  private List<Problem> problems() {
    return check().problems();
  }

  private CheckReport check() {
    try (StoreFile file = new StoreFolder(folder).open()) {
      return Checker.check(file);
    }
  }

  private void change(Consumer<StoreFile> change) {
    try (StoreFile file = new StoreFolder(folder).open()) {
      file.write(
          () -> {
            change.accept(file);
            return true;
          });
    }
  }

  private void changeIndex(String name, Consumer<MVMap<byte[], byte[]>> change) {
    change(
        file -> {
          for (KeptIndex index : cases(file).indexes()) {
            if (index.specification().name().equals(name)) change.accept(file.map(index.map()));
          }
        });
  }

  private void changeDocuments(Consumer<MVMap<byte[], byte[]>> change) {
    change(file -> change.accept(file.map(cases(file).map())));
  }

  private void changeCatalog(UnaryOperator<KeptCollection> change) {
    change(
        file -> {
          KeptCollection changed = change.apply(cases(file));
          file.map(Catalog.MAP).put(changed.key(), changed.value());
        });
  }

  private static KeptCollection cases(StoreFile file) {
    Cursor<byte[], byte[]> cursor = file.map(Catalog.MAP).cursor(null);
    while (cursor.hasNext()) {
      byte[] key = cursor.next();
      if (new String(key, StandardCharsets.UTF_8).equals(CASES)) {
        return KeptCollection.of(key, cursor.getValue());
      }
    }
    throw new IllegalStateException("no cases");
  }
}
