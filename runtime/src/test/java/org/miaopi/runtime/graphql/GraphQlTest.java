package org.miaopi.runtime.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import org.miaopi.runtime.portal.Case;
import tools.jackson.databind.JsonNode;

/** What systems and people ask through GraphQL, and how much of it. */
class GraphQlTest {

  private static final String CERTIFICATE =
      "query($number: String!) { certificate(number: $number)"
          + " { number status holder { name code } publicFields { label { zh } } }"
          + " verify(number: $number) { verdict certificate { number holder { name } } } }";

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final Visitor system = miaopi.visitor();

  @Test
  void aSystemListsItemsAndReadsAForm() {
    JsonNode first =
        data(
            "{ items(first: 1) { nodes { code name { zh } } pageInfo { hasNextPage endCursor } } }");
    assertThat(first.at("/items/nodes").size()).isEqualTo(1);
    assertThat(first.at("/items/pageInfo/hasNextPage").asBoolean()).isTrue();
    String cursor = first.at("/items/pageInfo/endCursor").asString();
    JsonNode rest = data("{ items(after: \"" + cursor + "\") { nodes { code } } }");
    assertThat(rest.at("/items/nodes").toString()).doesNotContain(cursor).contains(Case.CARD);
    JsonNode found = data("{ items(query: \"老年\") { nodes { code } } }");
    assertThat(found.at("/items/nodes").toString()).isEqualTo("[{\"code\":\"002014111002\"}]");

    JsonNode item =
        data(
            "{ item(code: \"002014111002\") { version hash elements { name { zh en } departmentCode"
                + " serviceObjects } codeLists { name codes { code label { zh } } } materials { id }"
                + " form { compiled pages { id sections { fields { name type computed label { zh }"
                + " settings fields { name } } } } } } }");
    assertThat(item.at("/item/elements/departmentCode").asString()).isEqualTo("11370112MB9000001E");
    assertThat(item.at("/item/form/pages/0/sections/0/fields/0/name").asString()).isEqualTo("姓名");
    assertThat(item.at("/item/form/compiled/form/order").isArray()).isTrue();
    assertThat(data("{ item(code: \"nothing\") { code } }").get("item").isNull()).isTrue();
  }

  @Test
  void everybodySeesOfACertificateWhatIsTheirs() {
    Case card = Case.card("zhang");
    card.submit().expect(202);
    String number = card.settled().at("/certificate/number").asString();
    Map<String, Object> body = Map.of("query", CERTIFICATE, "variables", Map.of("number", number));

    JsonNode toSystem = asSystem(body).json().get("data");
    assertThat(toSystem.at("/certificate/status").asString()).isEqualTo("VALID");
    assertThat(toSystem.at("/certificate/publicFields/0/label/zh").asString()).isNotBlank();
    assertThat(toSystem.at("/certificate/holder").isNull()).isTrue();
    assertThat(toSystem.at("/verify/verdict").asString()).isEqualTo("VALID");
    assertThat(toSystem.toString()).doesNotContain("370112195103089042");

    JsonNode toHolder = card.applicant.post("/graphql", body).expect(200).json().get("data");
    assertThat(toHolder.at("/certificate/holder/code").asString()).isEqualTo("370112195103089042");
    assertThat(toHolder.at("/verify/certificate/holder").isNull()).isTrue();

    JsonNode toStranger = miaopi.signedIn("li").post("/graphql", body).json().get("data");
    assertThat(toStranger.get("certificate").isNull()).isTrue();
  }

  @Test
  void aSystemWithoutCredentialsIsAskedForThem() {
    Answer answer = system.forged("POST", "/graphql").expect(401);

    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Basic realm=\"Miaopi\"");
    assertThat(answer.json().get("code").asString()).isEqualTo("signIn.needed");
    miaopi.signedIn("zhang").forged("POST", "/graphql").expect(403);
  }

  @Test
  void anApplicantSeesOnlyTheirOwnApplications() {
    Case card = Case.card("zhang");
    card.submit().expect(202);
    card.settled();
    Map<String, Object> body =
        Map.of(
            "query",
            "query($id: ID!) { application(id: $id) { state answers submitted steps { state at }"
                + " files { name size } decision { outcome explanation { rule holds sentence { zh } } }"
                + " certificate { number } } applications { nodes { id } } }",
            "variables",
            Map.of("id", card.id));

    JsonNode own = card.applicant.post("/graphql", body).expect(200).json().get("data");
    assertThat(own.at("/application/state").asString()).isEqualTo("DELIVERED");
    assertThat(own.at("/application/answers/姓名").asString()).isEqualTo("张秀兰");
    assertThat(own.at("/application/decision/outcome").asString()).isEqualTo("APPROVE");
    assertThat(own.at("/application/certificate/number").asString()).isNotBlank();
    assertThat(own.at("/applications/nodes/0/id").asString()).isEqualTo(card.id);

    for (String other : new String[] {"li", "zhang", "approver", "supervisor", "staff"}) {
      JsonNode theirs = miaopi.signedIn(other).post("/graphql", body).json().get("data");
      assertThat(theirs.get("application").isNull()).as(other).isTrue();
      assertThat(theirs.get("applications").toString()).as(other).doesNotContain(card.id);
    }
    assertThat(asSystem(body).json().at("/data/applications/nodes").isEmpty()).isTrue();
  }

  @Test
  void toolsReadTheSchemaWithItsDescriptions() {
    JsonNode answer = asSystem(Map.of("query", IntrospectionQuery.INTROSPECTION_QUERY)).json();

    assertThat(answer.has("errors")).isFalse();
    assertThat(answer.toString()).contains("GB/T 36904");
  }

  @Test
  void whatIsTooMuchIsRefusedInTheLanguageOfTheRequest() {
    String large = "查询嵌套过深或一次要求的内容过多，请拆成几次查询。";
    assertThat(
            error(
                "{ item(code: \"x\") { form { pages { sections { "
                    + "fields { ".repeat(20)
                    + "name"
                    + " }".repeat(25)))
        .isEqualTo(large);
    assertThat(error(often(300, "verify(number: \"1\") { verdict }"))).isEqualTo(large);
    assertThat(error(often(30, "applications(first: 100) { nodes { steps { state at } } }")))
        .isEqualTo(large);
    assertThat(error(often(50, "item(code: \"x\") { form { compiled } }"))).isEqualTo(large);
    assertThat(error("{ items { nodes { code } } }" + " ".repeat(20_000)))
        .isEqualTo("查询过长，最多 20000 个字符。");
    assertThat(error("{ items(first: 101) { nodes { code } } }")).isEqualTo("每次可以查询 1 到 100 条。");
    assertThat(error("{ nothing }")).startsWith("查询不符合接口约定：");
    assertThat(error("{ items(")).startsWith("查询不符合接口约定：");
    assertThat(
            asSystem(
                    Map.of("query", "{ items(first: 0) { nodes { code } } }"),
                    "Accept-Language",
                    "en")
                .json()
                .at("/errors/0/message")
                .asString())
        .isEqualTo("Ask for 1 to 100 at a time.");
  }

  @Test
  void nobodyAsksUnsignedOrForged() {
    Map<String, Object> body = Map.of("query", "{ items { nodes { code } } }");

    miaopi.visitor().post("/graphql", body).expect(401);
    miaopi.visitor().post("/graphql", body, "Authorization", basic("integrator:wrong")).expect(401);
    miaopi
        .visitor()
        .post("/graphql", body, "Authorization", basic("zhang:miaopi-demo"))
        .expect(403);
    miaopi.signedIn("zhang").forged("POST", "/graphql").expect(403);
    miaopi.signedIn("zhang").get("/graphql?query=%7Bitems%7Bnodes%7Bcode%7D%7D%7D").expect(403);
  }

  private static String often(int times, String field) {
    StringBuilder query = new StringBuilder("{ ");
    for (int i = 0; i < times; i++) query.append("a").append(i).append(": ").append(field);
    return query.append(" }").toString();
  }

  /** What a reader copies from the README has to work as it stands there. */
  @Test
  void theReadmesQueryIsAnswered() throws IOException {
    for (String page : new String[] {"README.md", "README.zh-CN.md"}) {
      Matcher command =
          Pattern.compile("-d '(\\{\"query\".*})'").matcher(Files.readString(Path.of("..", page)));
      assertThat(command.find()).as(page).isTrue();
      JsonNode answer =
          system
              .post("/graphql", command.group(1), "Authorization", basic("integrator:miaopi-demo"))
              .expect(200)
              .json();
      assertThat(answer.has("errors")).as(answer.toString()).isFalse();
      assertThat(answer.at("/data/items/nodes")).isNotEmpty();
    }
  }

  private JsonNode data(String query) {
    JsonNode answer = asSystem(Map.of("query", query)).expect(200).json();
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    return answer.get("data");
  }

  private String error(String query) {
    return asSystem(Map.of("query", query)).json().at("/errors/0/message").asString();
  }

  private Answer asSystem(Map<String, Object> body, String... headers) {
    String[] all = new String[headers.length + 2];
    all[0] = "Authorization";
    all[1] = basic("integrator:miaopi-demo");
    System.arraycopy(headers, 0, all, 2, headers.length);
    return system.post("/graphql", body, all);
  }

  private static String basic(String credentials) {
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }
}
