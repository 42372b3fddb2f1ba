package org.miaopi.designer.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;
import org.miaopi.templates.seal.SealShape;

class DefinitionsTest {

  private static final String SMALL =
      """
      {"format": 1,
       "elements": {"code": "t-1", "name": {"zh-CN": "测试"}},
       "form": {"pages": [{"id": "p", "title": {"zh-CN": "一"}, "sections": [
         {"id": "s", "title": {"zh-CN": "二"}, "fields": [
           {"name": "姓名", "type": "text", "label": {"zh-CN": "姓名", "en": "Name"},
            "settings": {"maximumLength": 20}}]}]}]},
       "certificate": {"name": {"zh-CN": "证"}, "typeCode": "x", "number": "N{sequence:6}",
         "holderName": "姓名", "holderCode": "姓名", "holderCodeType": "residentNumber"}}
      """;

  @Test
  void whatIsWrittenIsReadAgain() {
    ItemDefinition definition = read(SMALL).orRefuse();

    byte[] bytes = Definitions.write(definition);

    assertThat(Definitions.read(bytes).orRefuse()).isEqualTo(definition);
    assertThat(Definitions.write(Definitions.read(bytes).orRefuse())).isEqualTo(bytes);
    assertThat(definition.form().fields().map(Field::name)).containsExactly("姓名");
  }

  @Test
  void aSealIsRoundWithAStarUnlessItSaysOtherwise() {
    ItemDefinition usual = read(sealed("\"text\": \"历城区民政局\"")).orRefuse();
    assertThat(usual.certificate().seal()).isEqualTo(SealText.round("历城区民政局", null));
    ItemDefinition oval =
        read(sealed(
                """
                    "text": "历城区民政局", "code": "", "line": "登记专用章", "shape": "oval",
                    "width": 45, "plain": true
                    """))
            .orRefuse();
    assertThat(oval.certificate().seal())
        .isEqualTo(new SealText(SealShape.OVAL, 45, true, "历城区民政局", "登记专用章", null));
    assertThat(Definitions.read(Definitions.write(oval)).orRefuse()).isEqualTo(oval);
    assertThat(read(sealed("\"text\": \"局\", \"shape\": \"square\"")).problems())
        .extracting(DefinitionProblem::path, DefinitionProblem::code)
        .containsExactly(tuple("/certificate/seal/shape", "json.word"));
  }

  private static String sealed(String seal) {
    return SMALL.replace(
        "\"holderCodeType\": \"residentNumber\"",
        "\"holderCodeType\": \"residentNumber\", \"seal\": {" + seal + "}");
  }

  @Test
  void theHashDependsOnTheContentAlone() {
    ItemDefinition definition = read(SMALL).orRefuse();
    ItemDefinition spaced = read(SMALL.replace(": ", " :  ")).orRefuse();
    ItemDefinition changed = read(SMALL.replace("20", "21")).orRefuse();

    assertThat(Definitions.hash(spaced)).isEqualTo(Definitions.hash(definition)).hasSize(64);
    assertThat(Definitions.hash(changed)).isNotEqualTo(Definitions.hash(definition));
  }

  @Test
  void everyMistakeIsNamedWithItsPath() {
    List<DefinitionProblem> problems =
        read(SMALL
                .replace("\"format\": 1", "\"format\": 2")
                .replace("\"type\": \"text\"", "\"type\": 5, \"colour\": \"red\"")
                .replace("\"residentNumber\"", "\"passport\""))
            .problems();

    assertThat(problems)
        .extracting(DefinitionProblem::path, DefinitionProblem::code)
        .containsExactly(
            tuple("/format", "definition.format"),
            tuple("/form/pages/0/sections/0/fields/0/type", "json.text"),
            tuple("/form/pages/0/sections/0/fields/0/colour", "json.unknown"),
            tuple("/certificate/holderCodeType", "json.word"));
    assertThat(problems.getFirst().message(Locale.CHINESE)).isEqualTo("格式版本为 2，本系统只支持 1。");
    assertThat(problems.getFirst().message(Locale.ENGLISH))
        .isEqualTo("The format number is 2; this system reads 1.");
  }

  @Test
  void aMissingPropertyIsNamed() {
    assertThat(only(SMALL.replace("\"number\": \"N{sequence:6}\",", "")).text().zh())
        .isEqualTo("缺少“number”。");
  }

  @Test
  void duplicateNamesAreRefused() {
    DefinitionProblem problem =
        only(SMALL.replace("\"id\": \"s\",", "\"id\": \"s\", \"id\": \"t\","));

    assertThat(problem.path()).isEqualTo("/form/pages/0/sections/0/id");
    assertThat(problem.code()).isEqualTo("json.duplicate");
  }

  @Test
  void hostileDocumentsAreRefused() {
    assertThat(only("[".repeat(100_000)).code()).isEqualTo("json.bomb");
    assertThat(only("{\"format\": 1e999999999}").code()).isEqualTo("json.number");
    assertThat(only("{\"format\": " + "9".repeat(5_000) + "}").code()).isEqualTo("json.bomb");
    assertThat(only(" ".repeat(Definitions.LARGEST + 1)).code()).isEqualTo("json.large");
    assertThat(only("").code()).isEqualTo("json.empty");
    assertThat(only("null").code()).isEqualTo("json.empty");
    assertThat(only("{} {}").code()).isEqualTo("json.trailing");
    assertThat(only("[]").code()).isEqualTo("json.object");
    assertThat(only("{\n  \"format\": }").text().zh()).isEqualTo("不是有效的 JSON：第 2 行第 13 列有误。");
    assertThat(only("{\"format\": NaN}").code()).isEqualTo("json.syntax");
  }

  private static DefinitionProblem only(String json) {
    List<DefinitionProblem> problems = read(json).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  private static Reading<ItemDefinition> read(String json) {
    return Definitions.read(json.getBytes(StandardCharsets.UTF_8));
  }
}
