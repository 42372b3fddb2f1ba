package org.miaopi.designer.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.document.StartingTemplate;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.packages.Samples;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.expressions.agreement.Disagreement;
import org.miaopi.expressions.value.Environment;

/** Breaks the senior card in one way at a time and reads what staff are told. */
class ChecksTest {

  private static final String FIELDS = "/form/pages/0/sections/0/fields";
  private static final ItemPackage CARD = Samples.all().getLast();
  private static final Environment INPUT =
      new Environment(Map.of("年龄", "59"), LocalDate.of(2026, 11, 24));

  @Test
  void anUnknownNameIsShownInItsPlace() {
    DefinitionProblem problem = only("\"年龄(出生日期)\"", "\"年龄(出生日其)\"");

    assertThat(problem.path()).isEqualTo(FIELDS + "/4/computed");
    assertThat(problem.start()).isEqualTo(3);
    assertThat(problem.end()).isEqualTo(7);
    assertThat(problem.message(Locale.CHINESE)).contains("出生日其");
    assertThat(problem.message(Locale.ENGLISH)).contains("出生日其");
  }

  @Test
  void aCircleIsNamedAlongItsPath() {
    DefinitionProblem problem = only("\"出生日期于(公民身份号码)\"", "\"加年(今天(), 0 - 年龄)\"", "form.cycle", 1);

    assertThat(problem.path()).isEqualTo(FIELDS + "/3/computed");
    assertThat(problem.message(Locale.CHINESE)).isEqualTo("循环依赖：出生日期 → 年龄 → 出生日期。请去掉其中一处引用。");
  }

  @Test
  void aCircleThroughVisibilityIsOneToo() {
    List<DefinitionProblem> problems =
        broken("\"computed\": \"出生日期于(公民身份号码)\"", "\"visible\": \"年龄 > 1\"");

    assertThat(problems).extracting(DefinitionProblem::code).containsExactly("form.cycle");
    assertThat(problems.getFirst().message(Locale.ENGLISH)).contains("出生日期 → 年龄 → 出生日期");
  }

  @Test
  void aRowMayReckonWithItsOwnTableButNotWithItself() {
    String rows =
        """
        "fields": [{"type": "rows", "name": "子女", "label": {"zh-CN": "子女"}, "fields": [
          {"type": "number", "name": "收入", "label": {"zh-CN": "收入"}},
          {"type": "number", "name": "占比", "label": {"zh-CN": "占比"}, "computed": "%s"}]}, \
        """;

    assertThat(broken("\"fields\": [", rows.formatted("收入 / 合计(子女, 收入)"))).isEmpty();
    List<DefinitionProblem> problems = broken("\"fields\": [", rows.formatted("收入 / 合计(子女, 占比)"));
    assertThat(problems).extracting(DefinitionProblem::code).containsExactly("form.cycle");
    assertThat(problems.getFirst().message(Locale.CHINESE)).contains("占比 → 占比");
    assertThat(problems.getFirst().path()).isEqualTo(FIELDS + "/0/fields/1/computed");
  }

  @Test
  void theEnginesAgreeOnEverySample() {
    for (ItemPackage sample : Samples.all())
      assertThat(new EngineCheck().check(sample.definition(), template(sample))).isEmpty();
  }

  @Test
  void aWrongEngineStopsPublishingAndNamesTheInput() {
    EngineCheck wrong =
        new EngineCheck(
            it ->
                it.source().equals("年龄 < 60")
                    ? Optional.of(new Disagreement(INPUT, true, false))
                    : Optional.empty());
    List<DefinitionProblem> problems = wrong.check(CARD.definition(), template(CARD));

    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().isError()).isTrue();
    assertThat(problems.getFirst().path()).isEqualTo("/rules/0/when");
    assertThat(problems.getFirst().message(Locale.CHINESE))
        .contains("年龄 < 60", "年龄 = 59, today = 2026-11-24", "一个得 true，一个得 false");
    assertThat(problems.getFirst().message(Locale.ENGLISH)).contains("one gives true, the other");
  }

  @Test
  void aWrongEngineIsNoticedInTheTemplateTooAndItsParagraphNamed() throws Exception {
    EngineCheck wrong =
        new EngineCheck(
            it ->
                it.source().equals("年龄 >= 80")
                    ? Optional.of(new Disagreement(INPUT, true, "IllegalStateException"))
                    : Optional.empty());
    byte[] docx = document("{{#if 年龄 >= 80}}高龄{{/if}}");

    assertThat(wrong.check(CARD.definition(), docx))
        .extracting(DefinitionProblem::path, it -> it.message(Locale.CHINESE))
        .containsExactly(
            tuple(
                "/template",
                "证照模板“{{#if 年龄 >= 80}}高龄{{/if}}”处：这个表达式由两套程序各算一遍，结果不一致，暂时不能发布：年龄 >= 80。取值为 年龄 ="
                    + " 59, today = 2026-11-24 时，一个得 true，一个得"
                    + " IllegalStateException。这是系统的错误，请联系运维人员，或换一种写法。"));
  }

  @Test
  void structureIsChecked() {
    assertThat(only("\"name\": \"民族\"", "\"name\": \"姓名\"").code()).isEqualTo("field.duplicate");
    assertThat(only("\"name\": \"民族\"", "\"name\": \"民 族\"").code()).isEqualTo("field.name");
    assertThat(only("\"name\": \"民族\"", "\"name\": \"证照编号\"").code()).isEqualTo("field.reserved");
    assertThat(only("\"type\": \"photo\"", "\"type\": \"video\"").message(Locale.CHINESE))
        .isEqualTo("没有“video”这种字段类型。");
    assertThat(only("\"options\": \"ethnicity\"", "\"options\": \"nation\"").path())
        .isEqualTo(FIELDS + "/5/options");
    assertThat(only("\"appearance\": \"select\"", "\"appearance\": \"wheel\"").code())
        .isEqualTo("setting.APPEARANCE");
    assertThat(only("\"maximumLength\": 30", "\"maximumLenght\": 30").code())
        .isEqualTo("setting.unknown");
    assertThat(only("\"identity.phone\"", "\"identity.birthDate\"").code())
        .isEqualTo("prefill.type");
    assertThat(only("\"code\": \"02\"", "\"code\": \"01\"").path())
        .isEqualTo("/codeLists/ethnicity/1/code");
  }

  @Test
  void theNumberRuleIsChecked() {
    assertThat(only("{sequence:6}", "{sequenz:6}").message(Locale.CHINESE))
        .startsWith("编号规则不认识 {sequenz:6}。");
    assertThat(only("{sequence:6}", "{sequence:6}{sequence:4}").code())
        .isEqualTo("number.sequence");
    assertThat(only("{sequence:6}", "{sequence:6").code()).isEqualTo("number.character");
  }

  @Test
  void aSealIsNamedByCharactersThatCanBeDrawn() {
    DefinitionProblem problem = only("\"text\": \"济南市历城区民政局\"", "\"text\": \"历城区民政局\ue000\"");

    assertThat(problem.path()).isEqualTo("/certificate/seal/text");
    assertThat(problem.message(Locale.CHINESE)).isEqualTo("印章文字里有字体没有的字，刻不出来，请换成其他字。");
  }

  @Test
  void whatNobodyWillSeeIsWarnedOf() {
    DefinitionProblem hidden =
        only("\"name\": \"民族\",", "\"name\": \"民族\", \"visible\": \"1 > 2\",", "form.hidden", 1);
    DefinitionProblem behind = only("\"年龄 < 60\"", "\"true || 年龄 < 60\"", "case.outcome", 3);

    assertThat(hidden.isError()).isFalse();
    assertThat(behind.path()).isEqualTo("/cases/0/expected/outcome");
  }

  @Test
  void aConditionThatContradictsItselfIsWarnedOfInItsPlaceAndMayBePublished() {
    DefinitionProblem problem =
        only("\"年龄 < 60\"", "\"年龄 < 60 and 年龄 > 65\"", "condition.contradicted", 1);

    assertThat(problem.isError()).isFalse();
    assertThat(problem.path()).isEqualTo("/rules/0/when");
    assertThat(problem.start()).isEqualTo(12);
    assertThat(problem.end()).isEqualTo(19);
    assertThat(problem.message(Locale.CHINESE)).isEqualTo("“年龄 > 65”和前面的条件矛盾，在这里永远不会成立。");
    assertThat(problem.message(Locale.ENGLISH))
        .isEqualTo("“年龄 > 65” contradicts the conditions before it and never holds here.");
    assertThat(problem.toJson(Locale.CHINESE)).containsEntry("severity", "warning");
  }

  @Test
  void aRuleThatAnEmptyFieldSwitchesOffIsWarnedOf() {
    DefinitionProblem problem = onlyWithHeight("年龄 < 60 or 肩高 > 50", "");

    assertThat(problem.path()).isEqualTo("/rules/0/when");
    assertThat(problem.isError()).isFalse();
    assertThat(problem.message(Locale.CHINESE))
        .isEqualTo("没有填写“肩高”时，这条规则不生效。需要时请把它设为必填，或在条件里写明：!已填(肩高)。");
    assertThat(problem.message(Locale.ENGLISH))
        .startsWith("While \"肩高\" is not answered, this rule does not hold.");
  }

  @Test
  void aRuleThatDecidesWithoutTheFieldIsNotWarnedOf() {
    assertThat(withHeight("已填(肩高) and 肩高 > 50", "")).isEmpty();
    assertThat(withHeight("否则取(肩高, 60) > 50", "")).isEmpty();
    assertThat(withHeight("肩高 > 50", "\"required\": \"true\", ")).isEmpty();
    assertThat(withHeight("肩高 > 50", "\"computed\": \"年龄 / 2\", ")).isEmpty();
    assertThat(withHeight("肩高", "\"type\": \"boolean\", ")).isEmpty();
  }

  @Test
  void anOldLocalCodeIsTakenWithAWarning() {
    DefinitionProblem problem = only("\"002014111002\"", "\"LC-2014-7\"");

    assertThat(problem.code()).isEqualTo("elements.code");
    assertThat(problem.isError()).isFalse();
  }

  @Test
  void aCaseThatFailsSaysHow() {
    assertThat(broken("年龄 < 60", "年龄 < 80"))
        .extracting(DefinitionProblem::path, it -> it.message(Locale.CHINESE))
        .contains(
            tuple("/cases/0/expected/outcome", "用例“75 岁、历城区户籍：通过”预期通过，实际不予批准（规则：年龄不满 60 周岁）。"));
  }

  @Test
  void aCaseThatFailsSaysSoInEnglishToo() {
    assertThat(broken("年龄 < 60", "年龄 < 80"))
        .extracting(it -> it.message(Locale.ENGLISH))
        .contains(
            "The example “Aged 75, registered in the district: approved” should be approved but is"
                + " rejected (rule: Under 60 years of age).");
  }

  @Test
  void theStartingTemplateIsWarnedOf() {
    assertThat(Checks.run(CARD.definition(), StartingTemplate.docx(), CARD.cases()))
        .filteredOn(it -> it.code().equals("template.starting"))
        .extracting(it -> it.message(Locale.CHINESE), it -> it.message(Locale.ENGLISH))
        .containsExactly(
            tuple(
                "证照模板还是新建事项时自带的那一份，请换成本事项的正式版式。",
                "The certificate template is still the one a new item starts with. Upload the"
                    + " official layout."));
  }

  @Test
  void blankTextsCountAsMissing() {
    String json = new String(Definitions.write(CARD.definition()), StandardCharsets.UTF_8);
    String blank =
        json.replaceAll("(\"(?:message|clause)\": \\{\\s*\"zh-CN\": )\"[^\"]*\"", "$1\" \"")
            .replaceAll("(\"legalBasis\": \\[\\s*\\{\\s*\"zh-CN\": )\"[^\"]*\"", "$1\"\"")
            .replaceAll("(\"conditions\": \\[\\s*\\{\\s*\"zh-CN\": )\"[^\"]*\"", "$1\"\"");
    ItemDefinition definition = Definitions.read(blank.getBytes(StandardCharsets.UTF_8)).orRefuse();
    assertThat(Checks.run(definition, null, CARD.cases()))
        .extracting(DefinitionProblem::path, DefinitionProblem::code)
        .contains(
            tuple("/elements/conditions/0", "text.blank"),
            tuple("/rules/0", "rule.message"),
            tuple("/rules/0", "rule.clause"));
  }

  @Test
  void aTemplateWithoutSealAndCodeIsWarnedOf() throws Exception {
    assertThat(Checks.run(CARD.definition(), document("证照"), CARD.cases()))
        .extracting(it -> it.message(Locale.CHINESE), it -> it.message(Locale.ENGLISH))
        .containsExactly(
            tuple(
                "证照设置了印章，模板里却没有印章的位置：插入一张图片，把替换文字写成 {{@印章}}。",
                "The certificate has a seal but the template has no place for it: insert a picture"
                    + " with the alternative text {{@seal}}."),
            tuple(
                "证照上没有二维码，别人扫不到核验页：插入一张图片，把替换文字写成 {{@二维码}}。",
                "The certificate has no QR code, so nobody can scan it to verify: insert a picture"
                    + " with the alternative text {{@qr}}."));
  }

  @Test
  void anItemWithoutTemplateOrCasesIsNotReady() {
    assertThat(Checks.run(CARD.definition(), null, List.of()))
        .extracting(DefinitionProblem::path, DefinitionProblem::code)
        .containsExactly(tuple("/template", "template.missing"), tuple("/cases", "cases.none"));
  }

  private static DefinitionProblem onlyWithHeight(String when, String settings) {
    List<DefinitionProblem> problems = withHeight(when, settings);
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  /** What is said of the first rule's condition where the form asks for a height. */
  private static List<DefinitionProblem> withHeight(String when, String settings) {
    String type = settings.contains("\"type\"") ? "" : "\"type\": \"number\", ";
    String field = "{" + settings + type + "\"name\": \"肩高\", \"label\": {\"zh-CN\": \"肩高\"}}, ";
    String json = new String(Definitions.write(CARD.definition()), StandardCharsets.UTF_8);
    String changed = json.replaceFirst("(\"fields\": \\[)", "$1" + field).replace("年龄 < 60", when);
    ItemDefinition definition =
        Definitions.read(changed.getBytes(StandardCharsets.UTF_8)).orRefuse();
    return Checks.run(definition, null, List.of()).stream()
        .filter(it -> it.path().equals("/rules/0/when"))
        .toList();
  }

  private static byte[] template(ItemPackage item) {
    return Objects.requireNonNull(item.template());
  }

  /** The smallest Word document there is: a line of text. */
  private static byte[] document(String line) throws Exception {
    WordprocessingMLPackage document = WordprocessingMLPackage.createPackage();
    document.getMainDocumentPart().addParagraphOfText(line);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static DefinitionProblem only(String part, String replacement) {
    List<DefinitionProblem> problems = broken(part, replacement);
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  private static DefinitionProblem only(String part, String replacement, String code, int count) {
    List<DefinitionProblem> problems =
        broken(part, replacement).stream().filter(it -> it.code().equals(code)).toList();
    assertThat(problems).hasSize(count);
    return problems.getFirst();
  }

  /** The problems beside the template, which these tests are not about. */
  private static List<DefinitionProblem> broken(String part, String replacement) {
    String json = new String(Definitions.write(CARD.definition()), StandardCharsets.UTF_8);
    assertThat(json).contains(part);
    String changed = json.replaceFirst(java.util.regex.Pattern.quote(part), replacement);
    ItemDefinition definition =
        Definitions.read(changed.getBytes(StandardCharsets.UTF_8)).orRefuse();
    return Checks.run(definition, null, CARD.cases()).stream()
        .filter(it -> !it.path().equals("/template"))
        .toList();
  }
}
