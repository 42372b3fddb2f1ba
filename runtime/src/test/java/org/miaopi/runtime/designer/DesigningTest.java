package org.miaopi.runtime.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.Docx.cell;
import static org.miaopi.templates.Docx.p;
import static org.miaopi.templates.Docx.row;
import static org.miaopi.templates.Docx.table;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import org.miaopi.runtime.ids.Ids;
import org.miaopi.templates.Docx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Staff make an item over the designer's API, from nothing to a published version. */
class DesigningTest {

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final Visitor staff = miaopi.signedIn("staff");
  private String code = "";
  private String item = "";

  @BeforeEach
  void startAnItem() {
    code = "TEST-" + miaopi.bean(Ids.class).next();
    item = "/api/designer/items/" + code;
    staff.post("/api/designer/items", Map.of("code", code, "name", "犬只登记")).expect(201);
  }

  @Test
  void aNewItemIsAnEmptyFormWithATemplateAndCanBePrinted() {
    JsonNode whole = staff.get(item).expect(200).json();

    assertThat(whole.at("/definition/elements/name/zh-CN").asString()).isEqualTo("犬只登记");
    assertThat(whole.at("/definition/form/pages")).hasSize(1);
    assertThat(whole.at("/template/tags").toString()).contains("证照编号");
    assertThat(staff.get(item + "/preview.png").expect(200).header("Content-Type"))
        .isEqualTo("image/png");
    assertThat(staff.get(item + "/preview.png?page=9").expect(404).json().at("/detail").asString())
        .isEqualTo("证照没有第 9 页。");
  }

  @Test
  void whatTheTemplateHasNoRoomForIsToldAndCanBeSeen() {
    ObjectNode draft = draft();
    addField(draft, "犬名", "text").putObject("settings").put("maximumLength", 500);
    ObjectNode one = draft.putArray("cases").addObject().put("today", "2026-11-24");
    one.putObject("name").put("zh-CN", "小狗");
    one.putObject("applicant").put("kind", "natural").put("name", "张三");
    one.putObject("answers").put("犬名", "旺财");
    one.putObject("expected").put("outcome", "approve");
    save(draft, 1).expect(200);
    String low = "<w:trHeight w:val=\"560\" w:hRule=\"exact\"/>";
    Docx docx = Docx.of(table("", new int[] {3200}, row(low, cell("", p("{{犬名}}")))));
    staff.replaceFile(item + "/template", "template.docx", docx.bytes()).expect(200);

    JsonNode warning = staff.get(item + "/template/fit").expect(200).json().get(0);

    assertThat(warning.at("/message").asString())
        .isEqualTo("“犬名”最多放得下 28 个字，表单允许 500 个字。再长，文字会超出所在的格子或文本框。");
    assertThat(warning.at("/path").asString()).isEqualTo("/template");
    assertThat(warning.at("/place/words").asString()).isEqualTo("{{犬名}}");
    assertThat(staff.get(item + "/template/fit?lang=en").json().at("/0/message").asString())
        .isEqualTo(
            "“犬名” has room for 28 characters; the form allows 500. With more, text runs out of"
                + " its cell or text box.");
    String picture = item + "/preview.png?case=0";
    String trial = picture + "&subject=%E7%8A%AC%E5%90%8D&variant=";
    assertThat(staff.get(trial + warning.at("/variant").asString()).expect(200).bytes())
        .isNotEqualTo(staff.get(picture).expect(200).bytes());
    assertThat(staff.get(trial + "501").expect(404).json().at("/detail").asString())
        .isEqualTo("没有这个试印样张，请刷新页面再看。");
  }

  @Test
  void aCodeIsGivenOnce() {
    Answer again = staff.post("/api/designer/items", Map.of("code", code, "name", "再来一个"));

    assertThat(again.expect(409).json().at("/detail").asString())
        .isEqualTo("已有编码为“" + code + "”的事项。");
  }

  @Test
  void whatIsSavedComesBackAndIsNamedByItsRevision() {
    ObjectNode draft = draft();
    addField(draft, "犬名", "text");

    JsonNode saved = save(draft, 1).expect(200).json();

    assertThat(saved.at("/revision").asLong()).isEqualTo(2);
    assertThat(firstField().at("/name").asString()).isEqualTo("犬名");
  }

  @Test
  void aStaleSaveIsRefusedAndLosesNothing() {
    ObjectNode mine = draft();
    ObjectNode theirs = draft();
    addField(theirs, "犬名", "text");
    save(theirs, 1).expect(200);

    addField(mine, "品种", "text");
    JsonNode refused = save(mine, 1).expect(409).json();

    assertThat(refused.at("/code").asString()).isEqualTo("draft.stale");
    assertThat(firstField().at("/name").asString()).isEqualTo("犬名");
  }

  @Test
  void aMistakeInAnExpressionIsNamedWithItsPlaceAndKeepsTheItemFromBeingPublished() {
    ObjectNode draft = draft();
    addField(draft, "体重", "number");
    addField(draft, "大型犬", "boolean").put("computed", "体重 > 限重");

    JsonNode problem = save(draft, 1).expect(200).json().at("/problems/0");

    assertThat(problem.at("/path").asString())
        .isEqualTo("/form/pages/0/sections/0/fields/1/computed");
    assertThat(problem.at("/start").asInt()).isEqualTo(5);
    assertThat(problem.at("/end").asInt()).isEqualTo(7);
    assertThat(problem.at("/message").asString()).contains("限重");
    JsonNode refused = staff.post(item + "/publish", "").expect(422).json();
    assertThat(refused.at("/detail").asString()).isEqualTo("还有错误没有改正，不能发布。");
    assertThat(refused.at("/problems")).isNotEmpty();
    assertThat(staff.get("/api/items/" + code).status()).isEqualTo(404);
  }

  @Test
  void anItemWithoutMistakesIsPublishedOnceForTheSameContent() {
    ObjectNode draft = draft();
    addField(draft, "犬名", "text").put("required", "true");
    save(draft, 1).expect(200);

    JsonNode first = staff.post(item + "/publish", "").expect(201).json();
    JsonNode again = staff.post(item + "/publish", "").expect(201).json();

    assertThat(first.at("/version").asInt()).isEqualTo(1);
    assertThat(again).isEqualTo(first);
    assertThat(staff.get(item + "/versions").json()).hasSize(1);
    assertThat(miaopi.visitor().get("/api/items/" + code + "/form").expect(200).json().at("/hash"))
        .isEqualTo(first.at("/hash"));
  }

  @Test
  void anotherContentIsAnotherVersion() {
    ObjectNode draft = draft();
    addField(draft, "犬名", "text");
    save(draft, 1).expect(200);
    staff.post(item + "/publish", "").expect(201);
    addField(draft, "品种", "text");
    save(draft, 2).expect(200);

    assertThat(staff.post(item + "/publish", "").expect(201).json().at("/version").asInt())
        .isEqualTo(2);
    assertThat(staff.get(item + "/versions").json().findValuesAsString("version"))
        .containsExactly("2", "1");
  }

  @Test
  void aCaseThatIsRunShowsHowEachRuleJudged() {
    ObjectNode draft = draft();
    addField(draft, "体重", "number");
    ObjectNode rule = ((ObjectNode) draft.get("definition")).putArray("rules").addObject();
    rule.put("id", "heavy").put("when", "体重 / (体重 - 体重) > 1 or 体重 >= 20").put("outcome", "reject");
    rule.putObject("name").put("zh-CN", "超重").put("en", "Too heavy");
    ObjectNode one = draft.putArray("cases").addObject().put("today", "2026-11-24");
    one.putObject("name").put("zh-CN", "大狗");
    one.putObject("applicant").put("kind", "natural").put("name", "张三");
    one.putObject("answers").put("体重", "25");
    one.putObject("expected").put("outcome", "reject");
    save(draft, 1).expect(200);

    JsonNode judged =
        staff.request("POST", item + "/cases/run").expect(200).json().at("/0/rules/0");

    assertThat(judged.at("/name").asString()).isEqualTo("超重");
    assertThat(judged.at("/holds").asBoolean()).isTrue();
    assertThat(judged.at("/sentence").asString()).isEqualTo("体重 25 不小于 20");
    assertThat(judged.at("/trace/parts/1/value").asString()).isEqualTo("是");
    assertThat(judged.at("/trace/parts/0/parts/0/warning").asString())
        .isEqualTo("“体重 / (体重 - 体重)”的除数是零，结果当作未填。");
    JsonNode english =
        staff.request("POST", item + "/cases/run?lang=en").expect(200).json().at("/0/rules/0");
    assertThat(english.at("/name").asString()).isEqualTo("Too heavy");
    assertThat(english.at("/trace/parts/1/value").asString()).isEqualTo("yes");
  }

  @Test
  void anItemTravelsAsAPackage() {
    ObjectNode draft = draft();
    addField(draft, "犬名", "text");
    save(draft, 1).expect(200);
    byte[] zip = staff.get(item + "/package").expect(200).bytes();
    addField(draft, "品种", "text");
    save(draft, 2).expect(200);

    staff.upload("/api/designer/import", "item.zip", zip).expect(201);

    assertThat(staff.get(item).json().at("/definition/form/pages/0/sections/0/fields")).hasSize(1);
    assertThat(staff.get(item + "/package").bytes()).isEqualTo(zip);
  }

  private JsonNode firstField() {
    return staff.get(item).json().at("/definition/form/pages/0/sections/0/fields/0");
  }

  private ObjectNode draft() {
    JsonNode whole = staff.get(item).expect(200).json();
    ObjectNode draft = ((ObjectNode) whole).deepCopy();
    draft.retain("definition", "cases");
    return draft;
  }

  private static ObjectNode addField(ObjectNode draft, String name, String type) {
    ObjectNode section = (ObjectNode) draft.at("/definition/form/pages/0/sections/0");
    ArrayNode fields = section.withArray("fields");
    ObjectNode field = fields.addObject().put("name", name).put("type", type);
    field.putObject("label").put("zh-CN", name);
    return field;
  }

  private Answer save(ObjectNode draft, long revision) {
    return staff.put(item, draft, "If-Match", "\"" + revision + "\"");
  }
}
