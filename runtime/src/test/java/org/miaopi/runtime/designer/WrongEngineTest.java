package org.miaopi.runtime.designer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.miaopi.designer.checks.EngineCheck;
import org.miaopi.expressions.WrongEngine;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.ids.Ids;
import org.miaopi.templates.Docx;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An instance whose MVEL takes {@code >=} for {@code >}: what staff are told, and what is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongEngineTest {

  private static final String BOUND = "体重 = 20, today = ";

  private final RunningMiaopi right = RunningMiaopi.get();
  private RunningMiaopi wrong = right;
  private Visitor staff = right.visitor();
  private String code = "";
  private String item = "";

  @BeforeAll
  void start() {
    wrong = right.anotherWith(EngineCheck.class, () -> new EngineCheck(WrongEngine::disagreement));
    staff = wrong.signedIn("staff");
  }

  @AfterAll
  void end() {
    wrong.close();
  }

  @BeforeEach
  void startAnItem() {
    code = "WRONG-" + right.bean(Ids.class).next();
    item = "/api/designer/items/" + code;
    NewItems.create(staff, code, "犬只登记").expect(201);
  }

  @Test
  void aDifferenceInTheFormStopsPublishingAndNothingIsKept() {
    saveForm("体重 >= 20");

    JsonNode refused = staff.post(item + "/publish", "").expect(422).json();

    JsonNode problem = refused.at("/problems/0");
    assertThat(refused.at("/problems")).hasSize(1);
    assertThat(problem.at("/code").asString()).isEqualTo("engines.differ");
    assertThat(problem.at("/severity").asString()).isEqualTo("error");
    assertThat(problem.at("/path").asString())
        .isEqualTo("/form/pages/0/sections/0/fields/1/computed");
    assertThat(problem.at("/message").asString())
        .startsWith("这个表达式由两套程序各算一遍，结果不一致，暂时不能发布：体重 >= 20。取值为 " + BOUND)
        .contains("一个得 false，一个得 true");
    nothingIsPublished();
  }

  @Test
  void aDifferenceInTheTemplateStopsPublishingAndNamesTheParagraph() {
    saveForm("体重 > 20");
    String line = "{{#如果 体重 >= 20}}大型犬{{/如果}}";
    staff.replaceFile(item + "/template", "证照.docx", Docx.of(Docx.p(line)).bytes()).expect(200);

    JsonNode refused = staff.post(item + "/publish", "").expect(422).json();

    assertThat(refused.at("/problems")).hasSize(1);
    assertThat(refused.at("/problems/0/path").asString()).isEqualTo("/template");
    assertThat(refused.at("/problems/0/message").asString())
        .startsWith("证照模板“" + line + "”处：")
        .contains("体重 >= 20", BOUND);
    nothingIsPublished();
  }

  @Test
  void whatTheEnginesAgreeOnIsPublished() {
    saveForm("体重 > 20");

    staff.post(item + "/publish", "").expect(201);
  }

  /** Nor is the expression at fault: an instance that reckons rightly publishes it. */
  private void nothingIsPublished() {
    assertThat(staff.get(item + "/versions").expect(200).json()).isEmpty();
    wrong.visitor().get("/api/items/" + code).expect(404);
    right.visitor().get("/api/items/" + code).expect(404);
    JsonNode published = right.signedIn("staff").post(item + "/publish", "").expect(201).json();
    assertThat(published.at("/version").asInt()).isEqualTo(1);
  }

  private void saveForm(String large) {
    ObjectNode draft = ((ObjectNode) staff.get(item).expect(200).json()).deepCopy();
    draft.retain("definition", "cases");
    ObjectNode section = (ObjectNode) draft.at("/definition/form/pages/0/sections/0");
    ArrayNode fields = section.putArray("fields");
    field(fields, "体重", "number");
    field(fields, "大型犬", "boolean").put("computed", large);
    staff.put(item, draft, "If-Match", "\"1\"").expect(200);
  }

  private static ObjectNode field(ArrayNode fields, String name, String type) {
    ObjectNode field = fields.addObject().put("name", name).put("type", type);
    field.putObject("label").put("zh-CN", name);
    return field;
  }
}
