package org.miaopi.expressions.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.expressions.table.Policies.answers;
import static org.miaopi.expressions.table.Policies.compile;
import static org.miaopi.expressions.table.Policies.numbered;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;

/** What tables decide, and what they say about it. */
@NullUnmarked
class DecisionTest {

  private static final Environment AGED_85 = answers("出生日期", LocalDate.of(1941, 1, 31), "户籍", "本市");

  @Test
  void anAllowanceIsGivenByAgeAndHousehold() {
    Decision decision = compile(Policies.oldAge()).decide(AGED_85);
    assertThat(decision.outputs())
        .containsEntry("月津贴", new BigDecimal("100"))
        .containsEntry("说明", null);
    assertThat(decision.matched()).containsExactly(2);
    assertThat(decision.conflict()).isNull();
  }

  @Test
  void theDecisionSaysWhy() {
    TableExplanation explanation = compile(Policies.oldAge()).explain(AGED_85);
    assertThat(explanation.sentence(Locale.CHINA))
        .isEqualTo(
            "第 2 条规则符合：申请人年龄 85 不小于 80，且申请人年龄 85 小于 90，且户籍 本市 等于 本市；月津贴为 100，说明为 未填（80 至 89 周岁）。");
    assertThat(explanation.sentence(Locale.ENGLISH))
        .isEqualTo(
            "Rule 2 matches: 申请人年龄 85 is not less than 80 and 申请人年龄 85 is less than 90 and 户籍 本市 equals"
                + " 本市; Monthly allowance is 100, 说明 is not answered (80 至 89 周岁).");
    assertThat(explanation.rule(3, Locale.CHINA)).isEqualTo("第 3 条规则不符合：申请人年龄 85 小于 90。");
  }

  @Test
  void whereNoRuleMatchesTheNearestSaysWhatIsMissing() {
    TableExplanation explanation =
        compile(Policies.oldAge()).explain(answers("出生日期", LocalDate.of(1941, 1, 31)));
    assertThat(explanation.decision().outputs().values()).containsOnlyNulls();
    assertThat(explanation.decision().matched()).isEmpty();
    assertThat(explanation.sentence(Locale.CHINA))
        .isEqualTo("没有规则符合。最接近的：第 1 条规则不符合：申请人年龄 85 不小于 80。");
    assertThat(explanation.rule(2, Locale.CHINA)).isEqualTo("第 2 条规则不符合：户籍未填。");
  }

  @Test
  void theExplanationTravelsAsJson() {
    TableExplanation explanation =
        compile(Policies.oldAge()).explain(answers("出生日期", LocalDate.of(1941, 1, 31)));
    Map<String, Object> json = explanation.toJson();
    assertThat(json).containsEntry("matched", List.of()).containsEntry("conflict", null);
    assertThat(json.get("rules"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly(
            List.of(false, true),
            Arrays.asList(true, null),
            Arrays.asList(false, null),
            Arrays.asList(false, null),
            Arrays.asList(true, null));
  }

  @Test
  void subsidiesAddUp() {
    CompiledTable table = compile(Policies.disability());
    TableExplanation both = table.explain(answers("残疾等级", "三级", "享受低保", true, "残疾类别", "智力"));
    assertThat(both.decision().outputs()).isEqualTo(Map.of("补贴", new BigDecimal("260")));
    assertThat(both.sentence(Locale.CHINA))
        .isEqualTo(
            "第 1 条规则符合：享受低保 是 等于 是；补贴为 160（困难残疾人生活补贴）。"
                + "第 4 条规则符合：残疾等级 三级 在 三级、四级 之中，且残疾类别 智力 在 智力、精神 之中；补贴为 100（三四级智力、精神残疾）。");
    assertThat(table.decide(answers()).outputs()).isEqualTo(Map.of("补贴", new BigDecimal("0")));
  }

  @Test
  void theFirstRuleThatMatchesDecides() {
    CompiledTable table = compile(Policies.foodLicence());
    assertThat(table.decide(answers("业态", "餐饮服务", "经营面积", 50)).outputs()).containsValue("当场发证");
    assertThat(table.decide(answers("业态", "餐饮服务", "经营面积", 51)).matched()).containsExactly(6);
    assertThat(table.decide(answers("业态", "单位食堂")).outputs()).containsValue("补充填写");
    assertThat(table.explain(answers("业态", "食品销售", "经营面积", 300)).sentence(Locale.CHINA))
        .isEqualTo("第 6 条规则符合：不限条件；办理方式为 现场核查。");
  }

  @Test
  void twoRulesOfAUniqueTableConflict() {
    CompiledTable table = compile(numbered(HitPolicy.UNIQUE, "年龄", ">= 18", "<= 60", "> 100"));
    TableExplanation explanation = table.explain(answers("年龄", 20));
    assertThat(explanation.decision().matched()).containsExactly(1, 2);
    assertThat(explanation.decision().outputs()).containsEntry("结果", null);
    assertThat(explanation.sentence(Locale.CHINA)).endsWith("规则 1、2 同时符合，而这张表只允许一条规则符合。");
    assertThat(explanation.sentence(Locale.ENGLISH))
        .endsWith("Rules 1, 2 match at the same time, but this table allows one rule only.");
  }

  @Test
  void anyOfTheSameResultsWillDo() {
    DecisionTable same =
        Policies.byAge(
            HitPolicy.ANY,
            Output.of("结果", Simple.DECIMAL),
            List.of(
                new Rule(List.of("> 1"), List.of("1.0"), null),
                new Rule(List.of("> 2"), List.of("1"), null)));
    assertThat(compile(same).decide(answers("年龄", 3)).outputs())
        .containsEntry("结果", new BigDecimal("1.0"));
    CompiledTable differing = compile(numbered(HitPolicy.ANY, "年龄", "> 1", "> 2"));
    assertThat(differing.decide(answers("年龄", 2)).conflict()).isNull();
    assertThat(differing.decide(answers("年龄", 3)).conflict().problem().message(Locale.CHINA))
        .isEqualTo("规则 1、2 同时符合，而结果不同。");
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST, 1",
    "COLLECT, '[1, 3]'",
    "SUM, 4",
    "MIN, 1",
    "MAX, 3",
    "COUNT, 2",
  })
  void everyPolicyMakesOneOfAllMatches(HitPolicy policy, String result) {
    CompiledTable table = compile(numbered(policy, "年龄", "> 1", "> 9", "> 2"));
    assertThat(table.decide(answers("年龄", 5)).outputs().get("结果")).hasToString(result);
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST, null",
    "COLLECT, '[]'",
    "SUM, 0",
    "MIN, null",
    "MAX, null",
    "COUNT, 0",
  })
  void whereNothingMatchesNothingIsMadeOfIt(HitPolicy policy, String result) {
    CompiledTable table = compile(numbered(policy, "年龄", "> 1"));
    assertThat(String.valueOf(table.decide(answers("年龄", 0)).outputs().get("结果")))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "年龄     | >= 18                      | 18       | true",
        "年龄     | ≥18                        | 17       | false",
        "年龄     | (18..60)                   | 18       | false",
        "年龄     | 【18..60）                 | 60       | false",
        "年龄     | [18..60]                   | 60       | true",
        "年龄     | [..60]                     | -5       | true",
        "年龄     | (60..]                     | 60       | false",
        "年龄     | 18，20、[30..40]           | 35       | true",
        "年龄     | 18                         | 18.0     | true",
        "年龄     | -1                         | -1       | true",
        "年龄     | != 18                      | 18       | false",
        "年龄     | not(18, > 60)              | 61       | false",
        "年龄     | not(18, > 60)              | 20       | true",
        "年龄     | not(18)                    |          | false",
        "年龄     | not(null)                  | 3        | true",
        "年龄     | null                       |          | true",
        "年龄     | 18, 未填                   |          | true",
        "年龄     | >= 18                      |          | false",
        "年龄     | -                          |          | true",
        "年龄     | 年龄 % 2 == 0              | 4        | true",
        "年龄     | 年龄 % 2 == 0 // 双数      | 3        | false",
        "年龄     | > 经营面积 + 1             | 12       | true",
        "年龄     | [经营面积..100]            | 9        | false",
        "年龄     | (经营面积)                 | 10       | true",
        "残疾类别 | '智力', \"精神\"           | 精神     | true",
        "残疾类别 | 开头是(残疾类别, '听')     | 听力     | true",
        "残疾类别 | 'a,b', '(' /* 说明, ( */   | (        | true",
      })
  void aCellAsksOfItsColumn(String input, String cell, String value, boolean matches) {
    Object answer = value == null || input.equals("残疾类别") ? value : new BigDecimal(value);
    CompiledTable table = compile(numbered(HitPolicy.UNIQUE, input, cell));
    Decision decision = table.decide(answers(input, answer, "经营面积", 10));
    assertThat(decision.matched().isEmpty()).as(cell).isEqualTo(!matches);
  }

  @Test
  void datesAndTruthsAreAskedAboutToo() {
    CompiledTable dates =
        compile(
            numbered(
                HitPolicy.UNIQUE, "申请日期", "< date('2026-01-01')", "[date('2026-01-01')..今天())"));
    assertThat(dates.decide(answers("申请日期", LocalDate.of(2025, 12, 31))).matched())
        .containsExactly(1);
    assertThat(dates.decide(answers("申请日期", LocalDate.of(2026, 11, 23))).matched())
        .containsExactly(2);
    assertThat(dates.decide(answers("申请日期", LocalDate.of(2026, 11, 24))).matched()).isEmpty();
    CompiledTable truths = compile(numbered(HitPolicy.UNIQUE, "享受低保", "true", "false", "null"));
    assertThat(truths.decide(answers("享受低保", false)).matched()).containsExactly(2);
    assertThat(truths.decide(answers()).matched()).containsExactly(3);
  }

  @Test
  void aComputedResultThatIsNotAllowedIsNull() {
    DecisionTable table =
        Policies.byAge(
            HitPolicy.UNIQUE,
            new Output("结果", null, Simple.DECIMAL, "[0..100]"),
            List.of(new Rule(List.of("-"), List.of("年龄 * 2"), null)));
    assertThat(compile(table).decide(answers("年龄", 50)).outputs())
        .containsEntry("结果", new BigDecimal("100"));
    assertThat(compile(table).decide(answers("年龄", 51)).outputs()).containsEntry("结果", null);
  }
}
