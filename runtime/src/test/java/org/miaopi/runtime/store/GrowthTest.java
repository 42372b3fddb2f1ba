package org.miaopi.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import org.miaopi.runtime.portal.Case;
import org.miaopi.runtime.store.embedded.EmbeddedMongo;
import tools.jackson.databind.JsonNode;

/** No request takes longer because an office has had many cases. */
class GrowthTest {

  private static final int MANY = 10_000;

  /** A page of a list reads its page. */
  private static final long MOST_EXAMINED = 300;

  /** A case is many requests, most of which only ask whether it is done. */
  private static final long MOST_EXAMINED_BY_A_CASE = 3_000;

  /** They grow with the items that an office offers, of which a catalogue has about a thousand. */
  private static final Set<String> ITEMS = Set.of("drafts", "currentVersions", "contents");

  @TempDir static Path data;
  private static RunningMiaopi miaopi;
  private static EmbeddedMongo store;
  private static Case delivered;
  private static Case referred;
  private final List<String> wasteful = new ArrayList<>();

  @BeforeAll
  static void anOfficeOfManyYears() {
    miaopi = RunningMiaopi.over(data);
    store = Objects.requireNonNull(miaopi.bean(Store.class).embedded());
    delivered = Case.card(miaopi.signedIn("zhang"));
    delivered.submit().expect(202);
    assertThat(delivered.settled().get("state").asString()).isEqualTo("DELIVERED");
    referred = Case.riskyLicence(miaopi.signedIn("canting"));
    referred.submit().expect(202);
    assertThat(referred.settled().get("state").asString()).isEqualTo("REFERRED");
    Case.card(miaopi.signedIn("zhang")).save();
    miaopi.visitor().get("/api/items").expect(200);
    var database = miaopi.bean(Store.class).database();
    for (String name : database.listCollectionNames()) {
      if (!ITEMS.contains(name)) new Multiplier(database.getCollection(name)).fill(MANY);
    }
  }

  @AfterAll
  static void close() {
    miaopi.close();
  }

  @Test
  void everyCollectionThatGrowsWithCasesIsLarge() {
    var database = miaopi.bean(Store.class).database();
    for (String name : database.listCollectionNames()) {
      if (ITEMS.contains(name)) continue;
      assertThat(database.getCollection(name).estimatedDocumentCount())
          .as(name)
          .isGreaterThanOrEqualTo(MANY);
    }
  }

  @Test
  void noRequestWalksACollection() {
    Visitor zhang = delivered.applicant;
    Visitor visitor = miaopi.visitor();
    Visitor approver = miaopi.signedIn("approver");
    Visitor supervisor = miaopi.signedIn("supervisor");
    Visitor staff = miaopi.signedIn("staff");
    String card = "/api/certificates/" + delivered.id;
    String number = delivered.now().at("/certificate/number").asString();
    String draft = "/api/designer/items/" + Case.CARD;
    byte[] pdf = zhang.get(card + "/file").expect(200).bytes();

    asked("sign in", () -> miaopi.signedIn("zhang").get("/api/session"));
    asked("items", () -> visitor.get("/api/items"));
    asked("items by word", () -> visitor.get("/api/items", Map.of("query", "老年")));
    asked("item", () -> visitor.get("/api/items/" + Case.CARD));
    asked("form", () -> visitor.get("/api/items/" + Case.CARD + "/form"));
    asked("own applications", () -> zhang.get("/api/applications"));
    asked("own application", () -> zhang.get(delivered.path("")));
    asked("own certificates", () -> zhang.get("/api/certificates"));
    asked("certificate", () -> zhang.get(card));
    asked("certificate's picture", () -> zhang.get(card + "/picture"));
    asked("verify by number", () -> visitor.get("/api/verify/" + number));
    asked("verify by file", () -> visitor.upload("/api/verify", pdf));
    asked("desk", () -> approver.get("/api/desk/applications"));
    asked("desk, one", () -> approver.get("/api/desk/applications/" + referred.id));
    String library = "/api/supervision/certificates";
    asked("supervision", () -> supervisor.get(library));
    asked("supervision by number", () -> supervisor.get(library, Map.of("query", number)));
    Map<String, String> half = Map.of("before", delivered.id + "-" + MANY / 2);
    asked("supervision, older", () -> supervisor.get(library, half));
    asked("designer's item", () -> staff.get(draft));
    asked("designer's problems", () -> staff.get(draft + "/problems"));
    asked("GraphQL items", () -> query(zhang, "{ items { nodes { code } } }"));
    asked("GraphQL applications", () -> query(zhang, "{ applications { nodes { id } } }"));
    asked(
        "GraphQL verify", () -> query(zhang, "{ verify(number: \"" + number + "\") { verdict } }"));
    asked("a whole case", MOST_EXAMINED_BY_A_CASE, () -> applied(miaopi.somebodyLike("zhang")));

    assertThat(wasteful).isEmpty();
  }

  private static Answer query(Visitor who, String query) {
    return who.post("/graphql", Map.of("query", query));
  }

  private static Answer applied(Visitor applicant) {
    Case card = Case.card(applicant);
    card.submit().expect(202);
    JsonNode settled = card.settled();
    assertThat(settled.get("state").asString()).isEqualTo("DELIVERED");
    return applicant.get(card.path(""));
  }

  private void asked(String what, Supplier<Answer> request) {
    asked(what, MOST_EXAMINED, request);
  }

  private void asked(String what, long most, Supplier<Answer> request) {
    long scans = store.fullScans();
    long examined = store.documentsExamined();
    request.get().expect(200);
    scans = store.fullScans() - scans;
    examined = store.documentsExamined() - examined;
    if (scans > 0 || examined > most) {
      wasteful.add(what + ": " + scans + " full scans, " + examined + " documents");
    }
  }
}
