package org.miaopi.expressions.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.expressions.table.Policies.numbered;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miaopi.expressions.type.Type.Simple;

/** What staff read when a table is wrong, and where it is marked. */
@NullUnmarked
class TableProblemsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "户籍     | 本市              | 0-2   | 规则 1 条件 1：文本要加引号：'本市'。",
        "户籍     | '本市', 外地      | 6-8   | 规则 1 条件 1：文本要加引号：'外地'。",
        "户籍     | 1                 | 0-1   | 规则 1 条件 1：文本要加引号：'1'。",
        "户籍     | '本是'            | 0-4   | 规则 1 条件 1：选项中没有代码“本是”，是不是“本市”？",
        "户籍     | > '本市'          | 0-6   | 规则 1 条件 1：“>”只能比较两个数字、两段文本、两个日期或两个时长，这里是选项和文本。",
        "年龄     | > 经营面机        | 2-6   | 规则 1 条件 1：没有叫“经营面机”的字段，是不是“经营面积”？",
        "年龄     | > '18'            | 2-6   | 规则 1 条件 1：这里需要数字，而结果是文本。",
        "年龄     | >= 18, not(< '1') | 13-16 | 规则 1 条件 1：这里需要数字，而结果是文本。",
        "年龄     | true              | 0-4   | 规则 1 条件 1：这里需要数字，而结果是是否。",
        "年龄     | >=                | 0-2   | 规则 1 条件 1：比较符号后面还没有写值。",
        "年龄     | [..]              | 0-4   | 规则 1 条件 1：范围至少要写一端，如 [18..60)。",
        "年龄     | 18,               | 3-3   | 规则 1 条件 1：这里少了一个值。",
        "年龄     | = 18              | 0-1   | 规则 1 条件 1：判断相等请写“==”。",
        "年龄     | 18) or (true      | 2-3   | 规则 1 条件 1：“)”不应出现在这里。",
        "年龄     | [18..60           | 0-7   | 规则 1 条件 1：范围缺少结尾的“]”或“)”。",
      })
  void saysWhatIsWrongWithACellAndWhere(String input, String cell, String place, String message) {
    TableProblem problem = only(numbered(HitPolicy.UNIQUE, input, cell));
    assertThat(problem.message(Locale.CHINA)).isEqualTo(message);
    assertThat(problem.problem().start() + "-" + problem.problem().end()).isEqualTo(place);
  }

  @Test
  void saysAllThatIsWrongAtOnce() {
    DecisionTable table =
        new DecisionTable(
            "高龄津贴",
            null,
            HitPolicy.UNIQUE,
            List.of(Input.of("年领"), Input.of("从业人员"), Input.of("户籍")),
            List.of(new Output("月津贴", null, Simple.DECIMAL, "[0..1000]")),
            List.of(
                new Rule(List.of("> 1", "-", "本市"), List.of("'100'"), null),
                new Rule(List.of("> 1", "-", "-"), List.of("2000"), null)));
    assertThat(Tables.compile(table, Policies.SCOPE).problems())
        .extracting(it -> it.message(Locale.CHINA))
        .containsExactly(
            "条件列 1：没有叫“年领”的字段，是不是“年龄”？",
            "条件列 2：条件列的值应是单个值，这里是表格。",
            "规则 1 条件 3：文本要加引号：'本市'。",
            "规则 1 结果 1：这里需要数字，而结果是文本。",
            "规则 2 结果 1：2000 不在允许的值 [0..1000] 之中。");
  }

  @Test
  void everyRuleNeedsACellForEachColumn() {
    DecisionTable table =
        new DecisionTable(
            " ",
            null,
            HitPolicy.UNIQUE,
            List.of(Input.of("年龄")),
            List.of(Output.of("甲", Simple.TEXT), Output.of("甲", Simple.TEXT)),
            List.of(new Rule(List.of(), List.of("''"), null)));
    assertThat(Tables.compile(table, Policies.SCOPE).problems())
        .extracting(it -> it.message(Locale.ENGLISH))
        .containsExactly(
            "table: The table has no name yet.",
            "result column 2: Two result columns are called “甲”.",
            "rule 1: This rule has 0 conditions; it needs 1.",
            "rule 1: This rule has 1 results; it needs 2.");
  }

  @Test
  void aTableIsBounded() {
    Rule rule = new Rule(Collections.nCopies(12, "-"), List.of("1"), null);
    DecisionTable table =
        new DecisionTable(
            "表",
            null,
            HitPolicy.UNIQUE,
            Collections.nCopies(12, Input.of("年龄")),
            List.of(Output.of("甲", Simple.DECIMAL)),
            Collections.nCopies(2_001, rule));
    assertThat(Tables.compile(table, Policies.SCOPE).problems())
        .extracting(it -> it.message(Locale.CHINA))
        .containsExactly("决策表：规则太多，最多 2000 条。", "决策表：单元格太多，最多 20000 个。");
  }

  @Test
  void onlyWhatCanBeAggregatedIs() {
    DecisionTable texts =
        Policies.byAge(
            HitPolicy.SUM,
            Output.of("甲", Simple.TEXT),
            List.of(new Rule(List.of("-"), List.of("'1'"), null)));
    assertThat(only(texts).message(Locale.CHINA)).isEqualTo("结果列 1：文本不能这样汇总。");
  }

  @Test
  void aTableTravelsAsJson() {
    for (DecisionTable table :
        List.of(Policies.oldAge(), Policies.disability(), Policies.foodLicence())) {
      TableReading reading = TableJson.read(TableJson.write(table));
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.table()).isEqualTo(table);
    }
  }

  @Test
  void jsonIsReadStrictly() {
    Map<String, Object> json = new HashMap<>(TableJson.write(Policies.foodLicence()));
    json.put("hitPolicy", "首条条");
    json.put("titles", "x");
    json.put("rules", List.of(Map.of("conditions", List.of(1), "results", "x")));
    assertThat(TableJson.read(json).table()).isNull();
    assertThat(TableJson.read(json).problems())
        .extracting(it -> it.message(Locale.CHINA))
        .containsExactlyInAnyOrder(
            "没有叫“titles”的属性，是不是“title”？",
            "hitPolicy：没有叫“首条条”的命中方式，是不是“首条”？",
            "rules/0/conditions/0：这里应为文本。",
            "rules/0/results：这里应为列表。");
  }

  @Test
  void namesTheWordsThatThereAre() {
    Map<String, Object> json = new HashMap<>(TableJson.write(Policies.foodLicence()));
    json.put("hitPolicy", "?");
    TableProblem problem = TableJson.read(json).problems().getFirst();
    assertThat(problem.message(Locale.CHINA))
        .isEqualTo("hitPolicy：没有叫“?”的命中方式，只有：唯一、首条、相同、列表、合计、最小、最大、计数。");
    assertThat(problem.message(Locale.ENGLISH))
        .isEqualTo(
            "hitPolicy: There is no hit policy “?”; there are unique, first, any, collect, sum, min,"
                + " max, count.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", ""})
  void whatIsNoTableIsRefused(String json) {
    assertThat(TableJson.read(json).problems()).isNotEmpty();
    assertThat(TableJson.read(null).problems()).isNotEmpty();
  }

  private static TableProblem only(DecisionTable table) {
    TableCompilation compilation = Tables.compile(table, Policies.SCOPE);
    assertThat(compilation.table()).isNull();
    assertThat(compilation.problems()).hasSize(1);
    assertThat(compilation.problems().getFirst().message(Locale.ENGLISH)).isNotBlank();
    return compilation.problems().getFirst();
  }
}
