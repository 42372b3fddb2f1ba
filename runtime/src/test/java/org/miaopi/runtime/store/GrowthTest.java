package org.miaopi.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import org.miaopi.runtime.designer.NewItems;
import org.miaopi.runtime.portal.Case;
import org.miaopi.runtime.store.embedded.EmbeddedMongo;
import tools.jackson.databind.JsonNode;

/** No request takes longer because an office has had many cases and offers many items. */
class GrowthTest {

  private static final int MANY = 10_000;

  /** A page of a list reads its page. */
  private static final long MOST_EXAMINED = 300;

  /** A case is many requests, most of which only ask whether it is done. */
  private static final long MOST_EXAMINED_BY_A_CASE = 3_000;

  /** Filled by {@link ManyItems}, whose copies fit together. */
  private static final Set<String> ITEMS = Set.of("drafts", "versions", "currentVersions");

  /** A document a year of the century, and one a key that an office ever had. */
  private static final Set<String> FEW = Set.of("calendars", "signerCertificates");

  private static final List<String> SAMPLES = List.of(Case.LICENCE, "000709021000", Case.CARD);

  private static final String MODEL = "GROWTH";
  private static final String CATALOGUE = "/api/designer/items";
  private static final String CALENDAR = "/api/designer/calendar/";

  @TempDir static Path data;
  private static RunningMiaopi miaopi;
  private static EmbeddedMongo store;
  private static Case delivered;
  private static Case referred;
  private Reads reads;

  @BeforeAll
  static void anOfficeOfManyYears() {
    miaopi = RunningMiaopi.over(data);
    delivered = Case.card(somebody("zhang"));
    delivered.submit().expect(202);
    assertThat(delivered.settled().get("state").asString()).isEqualTo("DELIVERED");
    delivered.applicant.get(card() + "/credential").expect(200);
    referred = Case.riskyLicence(somebody("canting"));
    referred.submit().expect(202);
    assertThat(referred.settled().get("state").asString()).isEqualTo("REFERRED");
    Case.card(somebody("zhang")).save();
    Visitor staff = somebody("staff");
    NewItems.create(staff, MODEL, "登记").expect(201);
    NewItems.save(staff, MODEL, "登记" + MODEL).expect(200);
    staff.post(CATALOGUE + "/" + MODEL + "/publish", "").expect(201);
    everyYearHasItsHolidays(staff);
    fill(database());
    startAgain();
    store = Objects.requireNonNull(miaopi.bean(Store.class).embedded());
  }

  private static void everyYearHasItsHolidays(Visitor staff) {
    for (int year = 2000; year < 2100; year++) {
      List<String> off = List.of(year + "-01-01", year + "-05-01", year + "-10-01");
      Map<String, List<String>> days = Map.of("daysOff", off, "workingDays", List.of());
      staff.put(CALENDAR + year, days, "If-Match", "0").expect(200);
    }
  }

  private static void fill(MongoDatabase database) {
    for (String name : database.listCollectionNames()) {
      if (!ITEMS.contains(name) && !FEW.contains(name))
        new Multiplier(database.getCollection(name)).fill(MANY);
    }
    new ManyItems(database, MODEL).fill(MANY);
  }

  /** What is kept in memory is read once. */
  private static void startAgain() {
    miaopi.close();
    miaopi = RunningMiaopi.over(data);
    miaopi.visitor().get("/api/items").expect(200);
    somebody("staff").get(CATALOGUE).expect(200);
    somebody("staff").get(CALENDAR + 2026).expect(200);
  }

  @AfterAll
  static void close() {
    miaopi.close();
  }

  @BeforeEach
  void startCounting() {
    reads = new Reads(store);
  }

  @AfterEach
  void nothingWasWasteful() {
    assertThat(reads.wasteful()).isEmpty();
  }

  @Test
  void everyCollectionIsLarge() {
    for (String name : database().listCollectionNames()) {
      if (FEW.contains(name)) continue;
      assertThat(database().getCollection(name).estimatedDocumentCount())
          .as(name)
          .isGreaterThanOrEqualTo(MANY);
    }
  }

  @Test
  void whatAnybodyAsks() {
    Visitor visitor = miaopi.visitor();
    String number = delivered.now().at("/certificate/number").asString();
    byte[] pdf = delivered.applicant.get(card() + "/file").expect(200).bytes();

    asked("items", () -> visitor.get("/api/items"));
    asked("items by word", () -> visitor.get("/api/items", Map.of("query", "老年")));
    asked("item", () -> visitor.get("/api/items/" + Case.CARD));
    asked("form", () -> visitor.get("/api/items/" + Case.CARD + "/form"));
    asked("verify by number", () -> visitor.get("/api/verify/" + number));
    asked("verify by identifier", () -> visitor.get("/api/verify/" + identifier()));
    asked("status list", () -> visitor.get("/status-lists/0"));
    asked("verify by file", () -> visitor.upload("/api/verify", pdf));
    asked("health", () -> visitor.get("/actuator/health"));
  }

  @Test
  void whatApplicantsAsk() {
    Visitor zhang = delivered.applicant;

    asked("sign in", () -> miaopi.signedIn("zhang").get("/api/session"));
    asked("own applications", () -> zhang.get("/api/applications"));
    asked("own application", () -> zhang.get(delivered.path("")));
    asked("credential", () -> delivered.applicant.get(card() + "/credential"));
    asked("own certificates", () -> zhang.get("/api/certificates"));
    asked("certificate", () -> zhang.get(card()));
    asked("certificate's file", () -> zhang.get(card() + "/file"));
    asked("certificate's picture", () -> zhang.get(card() + "/picture"));
    Visitor other = miaopi.somebodyLike("zhang");
    reads.of("a whole case", MOST_EXAMINED_BY_A_CASE, () -> applied(other));
  }

  @Test
  void whatOfficialsAsk() {
    Visitor approver = miaopi.signedIn("approver");
    Visitor supervisor = miaopi.signedIn("supervisor");
    String waiting = "/api/desk/applications";
    String decision = waiting + "/" + referred.id + "/decision";
    String library = "/api/supervision/certificates";
    String revoke = library + "/" + delivered.id + "-7/revoke";
    String number = delivered.now().at("/certificate/number").asString();
    Map<String, String> half = Map.of("before", delivered.id + "-" + MANY / 2);
    Map<String, String> no = Map.of("outcome", "reject", "reason", "场所不符合要求。");

    asked("desk", () -> approver.get(waiting));
    asked("desk, later", () -> approver.get(waiting, Map.of("after", referred.id + "-5")));
    asked("desk, one", () -> approver.get(waiting + "/" + referred.id));
    JsonNode decided = asked("desk, decision", () -> approver.post(decision, no));
    assertThat(decided.get("state").asString()).isEqualTo("REJECTED");
    asked("supervision", () -> supervisor.get(library));
    asked("supervision by number", () -> supervisor.get(library, Map.of("query", number)));
    asked("supervision, older", () -> supervisor.get(library, half));
    JsonNode revoked = asked("revoke", () -> supervisor.post(revoke, Map.of("reason", "申请材料虚假。")));
    assertThat(revoked.get("status").asString()).isEqualTo("revoked");
  }

  @Test
  void whatStaffList() {
    Visitor staff = miaopi.signedIn("staff");
    String versions = CATALOGUE + "/" + MODEL + "/versions";
    Map<String, String> half = Map.of("after", ManyItems.code(MODEL, MANY / 2));
    String old = ManyItems.code(MODEL, ManyItems.OLD);

    List<String> first = new ArrayList<>(SAMPLES);
    first.add(MODEL);
    first.addAll(codes(1, 50 - first.size()));
    assertThat(asked("catalogue", () -> staff.get(CATALOGUE)).findValuesAsString("code"))
        .isEqualTo(first);
    assertThat(asked("catalogue, later", () -> staff.get(CATALOGUE, half)))
        .extracting(it -> it.get("code").asString())
        .containsExactlyElementsOf(codes(MANY / 2 + 1, MANY / 2 + 50));
    JsonNode found =
        asked("catalogue by word", () -> staff.get(CATALOGUE, Map.of("query", "00042 登记")));
    assertThat(found.findValuesAsString("code")).containsExactly(old);
    assertThat(found.at("/0/name/zh-CN").asString()).isEqualTo("登记" + old);
    assertThat(found.at("/0/version").asInt()).isEqualTo(1);
    asked("catalogue by state", () -> staff.get(CATALOGUE, Map.of("state", "unpublished")));
    asked("working days", () -> staff.get(CALENDAR + 2026));
    assertThat(asked("versions", () -> staff.get(versions)))
        .extracting(it -> it.get("version").asInt())
        .containsExactlyElementsOf(downFrom(MANY));
    assertThat(asked("versions, older", () -> staff.get(versions + "?before=5000")))
        .extracting(it -> it.get("version").asInt())
        .containsExactlyElementsOf(downFrom(4_999));
  }

  @Test
  void whatStaffDoWithAnItem() {
    Visitor staff = miaopi.signedIn("staff");
    String code = "NEW-ITEM";
    String item = CATALOGUE + "/" + code;

    asked("create", () -> NewItems.create(staff, code, "新事项"));
    asked("draft", () -> staff.get(item));
    asked("save", () -> NewItems.save(staff, code, "新事项"));
    asked("problems", () -> staff.get(item + "/problems"));
    asked("run cases", () -> staff.post(item + "/cases/run", ""));
    byte[] docx = staff.get(item + "/template").expect(200).bytes();
    asked("template", () -> staff.replaceFile(item + "/template", "template.docx", docx));
    asked("preview", () -> staff.post(item + "/preview", ""));
    asked("preview as picture", () -> staff.get(item + "/preview.png"));
    JsonNode published = asked("publish", () -> staff.post(item + "/publish", ""));
    assertThat(published.get("version").asInt()).isEqualTo(1);
    byte[] zip = staff.get(item + "/package").expect(200).bytes();
    asked("package", () -> staff.get(item + "/package"));
    asked("import", () -> staff.upload("/api/designer/import", "item.zip", zip));
    assertThat(asked("in the catalogue", () -> staff.get(CATALOGUE, Map.of("query", code))))
        .extracting(it -> it.get("version").asInt())
        .containsExactly(1);
    Map<String, String> words = Map.of("query", code);
    assertThat(asked("in the portal", () -> miaopi.visitor().get("/api/items", words))).hasSize(1);
  }

  @Test
  void whatSystemsAsk() {
    Visitor zhang = delivered.applicant;
    String number = delivered.now().at("/certificate/number").asString();
    String item = ManyItems.code(MODEL, MANY / 2);
    String application = delivered.id + "-5000";
    String page = " nodes { %s } pageInfo { hasNextPage endCursor } }";

    asked("GraphQL items", () -> query(zhang, "{ items { nodes { code } } }"));
    JsonNode items =
        query("items, later", zhang, "items(first: 50, after: \"" + item + "\") {", page, "code");
    assertThat(items.at("/items/nodes").findValuesAsString("code"))
        .containsExactlyElementsOf(codes(MANY / 2 + 1, MANY / 2 + 50));
    asked("GraphQL item", () -> query(zhang, "{ item(code: \"" + item + "\") { version } }"));
    asked("GraphQL applications", () -> query(zhang, "{ applications { nodes { id } } }"));
    String after = "applications(first: 50, after: \"" + application + "\") {";
    JsonNode own = query("applications, older", zhang, after, page, "id");
    assertThat(own.at("/applications/nodes").findValuesAsString("id"))
        .hasSize(50)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .allSatisfy(it -> assertThat(it).isLessThan(application));
    assertThat(own.at("/applications/pageInfo/hasNextPage").asBoolean()).isTrue();
    String one = "{ application(id: \"" + delivered.id + "\") { state certificate { number } } }";
    asked("GraphQL application", () -> query(zhang, one));
    asked(
        "GraphQL verify", () -> query(zhang, "{ verify(number: \"" + number + "\") { verdict } }"));
    String credentials =
        Base64.getEncoder()
            .encodeToString("integrator:miaopi-demo".getBytes(StandardCharsets.UTF_8));
    Visitor system = miaopi.visitor();
    String metrics = "/actuator/prometheus";
    asked("metrics", () -> system.get(metrics, "Authorization", "Basic " + credentials));
  }

  private static MongoDatabase database() {
    return miaopi.bean(Store.class).database();
  }

  /** Signed in, also after the next start. */
  private static Visitor somebody(String account) {
    return new Visitor(() -> miaopi.address()).signIn(account);
  }

  private static String card() {
    return "/api/certificates/" + delivered.id;
  }

  private static String identifier() {
    Document found =
        database().getCollection("applications").find(new Document("_id", delivered.id)).first();
    return Objects.requireNonNull(found).getEmbedded(List.of("preparation", "identifier"), "");
  }

  private static List<String> codes(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(it -> ManyItems.code(MODEL, it)).toList();
  }

  private static List<Integer> downFrom(int number) {
    return IntStream.range(0, 50).mapToObj(it -> number - it).toList();
  }

  private static Answer query(Visitor who, String query) {
    return who.post("/graphql", Map.of("query", query));
  }

  private JsonNode query(String what, Visitor who, String start, String page, String field) {
    String query = "{ " + start + page.formatted(field) + " }";
    return asked("GraphQL " + what, () -> query(who, query)).get("data");
  }

  private static Answer applied(Visitor applicant) {
    Case card = Case.card(applicant);
    card.submit().expect(202);
    JsonNode settled = card.settled();
    assertThat(settled.get("state").asString()).isEqualTo("DELIVERED");
    return applicant.get(card.path(""));
  }

  private JsonNode asked(String what, Supplier<Answer> request) {
    return reads.of(what, MOST_EXAMINED, request);
  }
}
