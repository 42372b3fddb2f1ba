package org.miaopi.expressions.table.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.expressions.table.Policies.compile;
import static org.miaopi.expressions.table.Policies.numbered;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miaopi.expressions.WorkTime;
import org.miaopi.expressions.problem.Severity;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.HitPolicy;
import org.miaopi.expressions.table.Input;
import org.miaopi.expressions.table.Output;
import org.miaopi.expressions.table.Policies;
import org.miaopi.expressions.table.Rule;
import org.miaopi.expressions.type.Type.Simple;

/** What staff read about a table as a whole. */
@NullUnmarked
class TableAnalysisTest {

  @Test
  void theAllowanceLacksOnlyWhatIsNotAnswered() {
    assertThat(messages(Policies.oldAge()))
        .containsExactly("有未填的情况没有规则，例如：申请人年龄 = 未填，户籍 = 本市。", "有未填的情况没有规则，例如：申请人年龄 = 80，户籍 = 未填。");
  }

  @Test
  void theLicenceIsWhole() {
    assertThat(messages(Policies.foodLicence())).isEmpty();
  }

  @Test
  void anAgeThatIsForgottenIsShownByAnExample() {
    DecisionTable table = Policies.oldAge();
    List<Rule> rules = new ArrayList<>(table.rules());
    rules.set(1, new Rule(List.of("[80..89)", "'本市'"), List.of("100", ""), null));
    rules.set(3, new Rule(List.of(">= 99", "'本市'"), List.of("800", ""), null));
    DecisionTable changed =
        new DecisionTable("高龄津贴", null, HitPolicy.UNIQUE, table.inputs(), table.outputs(), rules);
    assertThat(messages(changed))
        .contains("规则 3 和 4 同时符合，例如：申请人年龄 = 99，户籍 = 本市。", "有的情况没有规则，例如：申请人年龄 = 89，户籍 = 本市。");
    Finding gap = TableAnalysis.of(compile(changed)).get(1);
    assertThat(gap.severity()).isEqualTo(Severity.WARNING);
    assertThat(gap.conditions()).containsEntry("申请人年龄", "89").containsEntry("户籍", "'本市'");
    assertThat(TableAnalysis.of(compile(changed)).getFirst().message(Locale.UK))
        .isEqualTo("Rules 3 and 4 match at the same time, for example: 申请人年龄 = 99, 户籍 = 本市.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "年龄     | <= 17; >= 18; null                  | 有的情况没有规则，例如：年龄 = 17.5。",
        "年龄     | < 18; > 18; null                    | 有的情况没有规则，例如：年龄 = 18。",
        "年龄     | < 18; >= 18; null                   | ",
        "年龄     | < 18; > 18.01; 18; null             | 有的情况没有规则，例如：年龄 = 18.01。",
        "年龄     | not(18); null                       | 有的情况没有规则，例如：年龄 = 18。",
        "年龄     | >= 18; <= 60; null                  | 规则 1 和 2 同时符合，例如：年龄 = 18。",
        "年龄     | > 18; < 60; [..18]; [60..]; null    | 规则 1 和 2 同时符合，例如：年龄 = 19。",
        "年龄     | not(null); (5..3)                   | 规则 2 的条件永远不会全部满足。",
        "年龄     | > 经营面积; <= 18; > 18; null       | 规则 1 和 2 可能同时符合，例如：年龄 = 18。",
        "出生日期 | <= date('2020-12-31'); >= date('2021-01-01'); null | ",
        "出生日期 | < date('2020-12-31'); >= date('2021-01-01'); null | 有的情况没有规则，例如：出生日期 = 2020-12-31。",
        "年龄(出生日期) | <= 17; >= 18; null             | ",
        "居住时长 | < 6个月; [7个月..2年); >= 24个月; null | 有的情况没有规则，例如：居住时长 = 6个月。",
        "居住时长 | < 6个月; > 5个月; null              | ",
        "居住时长 | <= 1年; >= 12个月; null             | 规则 1 和 2 同时符合，例如：居住时长 = 1年。",
        "居住时长 | (1年..13个月)                       | 规则 1 的条件永远不会全部满足。",
        "办理用时 | [0天..20天]; > 21天; < 0天; null    | 有的情况没有规则，例如：办理用时 = 21天。",
        "办理用时 | < 20天; >= 20天; null               | ",
        "受理时间 | < dateTime('2026-01-31 09:00'); > dateTime('2026-01-31 09:00'); null | 有的情况没有规则，例如：受理时间 = 2026-01-31 09:00。",
        "受理时间 | <= dateTime('2026-01-31 09:00:00'); >= dateTime('2026-01-31 09:00:01'); null | ",
        "享受低保 | true; null                          | 有的情况没有规则，例如：享受低保 = 否。",
        "残疾等级 | '一级','二级'; not('一级','三级'); '三级','一级'; null | 规则 1 和 2 同时符合，例如：残疾等级 = 二级。",
        "残疾类别 | '智力'; '精神'; null                | 有的情况没有规则，例如：残疾类别 = 其他。",
        "残疾类别 | '智力'; not('智力'); null           | ",
        "残疾类别 | < 'm'; >= 'm'; null                 | ",
        "残疾类别 | <= 'a'; >= 'b'; null                | 有的情况没有规则，例如：残疾类别 = a一。",
        "残疾类别 | <= '\uFFEE'; > '𠮷'; null           | 有的情况没有规则，例如：残疾类别 = 𠮷。",
        "残疾类别 | ['a'..'m']; 'm'; > 'm'; < 'a'; null | 规则 1 和 2 同时符合，例如：残疾类别 = m。",
        "残疾类别 | '智力'; not('智力')                 | 有未填的情况没有规则，例如：残疾类别 = 未填。",
      })
  void oneColumnIsLookedAtExactly(String input, String cells, String message) {
    List<String> messages = messages(numbered(HitPolicy.UNIQUE, input, cells.split("; *")));
    if (message == null) assertThat(messages).isEmpty();
    else assertThat(messages.getFirst()).isEqualTo(message);
  }

  @Test
  void onlyAllowedValuesCount() {
    DecisionTable table =
        new DecisionTable(
            "表",
            null,
            HitPolicy.UNIQUE,
            List.of(new Input("年龄", null, "[0..120]")),
            List.of(Output.of("结果", Simple.DECIMAL)),
            List.of(
                new Rule(List.of("[0..18)"), List.of("1"), null),
                new Rule(List.of("[18..120]"), List.of("2"), null)));
    assertThat(messages(table)).isEmpty();
  }

  @Test
  void aRuleBehindOthersThatCoverItIsNeverReached() {
    assertThat(messages(numbered(HitPolicy.FIRST, "年龄", "< 18", ">= 18", "> 60", "-")))
        .containsExactly("规则 3 永远用不上，前面的规则 2 已经覆盖它。");
    assertThat(messages(numbered(HitPolicy.FIRST, "年龄", "< 18", ">= 18", "[10..20]", "-", "> 1")))
        .containsExactly("规则 3 永远用不上，前面的规则 1、2 已经覆盖它。", "规则 5 永远用不上，前面的规则 4 已经覆盖它。");
  }

  @Test
  void rulesThatAgreeMayOverlap() {
    List<Rule> rules =
        List.of(
            new Rule(List.of("> 1"), List.of("1.0"), null),
            new Rule(List.of("> 2"), List.of("1"), null),
            new Rule(List.of("> 3"), List.of("2"), null),
            new Rule(List.of("> 4"), List.of("年龄"), null),
            new Rule(List.of("<= 1, null"), List.of(""), null));
    DecisionTable table = Policies.byAge(HitPolicy.ANY, Output.of("结果", Simple.DECIMAL), rules);
    assertThat(messages(table))
        .containsExactly(
            "规则 1 和 3 同时符合而结果不同，例如：年龄 = 4。",
            "规则 1 和 4 同时符合而结果可能不同，例如：年龄 = 5。",
            "规则 2 和 3 同时符合而结果不同，例如：年龄 = 4。",
            "规则 2 和 4 同时符合而结果可能不同，例如：年龄 = 5。",
            "规则 3 和 4 同时符合而结果可能不同，例如：年龄 = 5。");
  }

  @Test
  void columnsOfTheSameValueAreOne() {
    DecisionTable table =
        new DecisionTable(
            "表",
            null,
            HitPolicy.UNIQUE,
            List.of(Input.of("年龄"), Input.of("年龄")),
            List.of(Output.of("结果", Simple.DECIMAL)),
            List.of(
                new Rule(List.of(">= 18", "< 60"), List.of("1"), null),
                new Rule(List.of("< 18", "-"), List.of("2"), null),
                new Rule(List.of("-", ">= 60, null"), List.of("3"), null)));
    assertThat(messages(table)).isEmpty();
  }

  @Test
  void aBudgetThatIsUsedUpIsTold() {
    assertThat(TableAnalysis.of(random(60, HitPolicy.UNIQUE, 6, 50, 200, 3), 2_000))
        .extracting(Finding::kind)
        .contains(Finding.Kind.BUDGET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bands", "narrow", "wide", "first"})
  void aThousandRulesAreLookedAtInTime(String shape) {
    CompiledTable table =
        switch (shape) {
          case "bands" -> bands(1_000);
          case "narrow" -> random(1_000, HitPolicy.UNIQUE, 6, 50, 200, 1);
          case "wide" -> random(1_000, HitPolicy.UNIQUE, 6, 400, 300, 2);
          default -> random(1_000, HitPolicy.FIRST, 6, 300, 300, 3);
        };
    List<Finding> findings = new ArrayList<>();
    long millis = WorkTime.milliseconds(() -> findings.addAll(TableAnalysis.of(table)));
    System.out.printf(
        "1,000 rules x 6 columns, %s: %d ms, %d findings, %s%n",
        shape, millis, findings.size(), findings.getLast().kind());
    assertThat(millis).isLessThan(10_000);
    if (!shape.equals("bands")) return;
    assertThat(findings)
        .extracting(it -> it.message(Locale.CHINA))
        .containsExactlyInAnyOrder(
            "有的情况没有规则，例如：年龄 = 100，经营面积 = 10，年龄 + 1 = 10，经营面积 + 1 = 0，户籍 = 本市，残疾类别 = 其他。",
            "有的情况没有规则，例如：年龄 = 10，经营面积 = 100，年龄 + 1 = 10，经营面积 + 1 = 0，户籍 = 本市，残疾类别 = 其他。",
            "有的情况没有规则，例如：年龄 = 10，经营面积 = 10，年龄 + 1 = 100，经营面积 + 1 = 0，户籍 = 本市，残疾类别 = 其他。");
  }

  /** Ten bands on each of three columns, a choice and two conditions that do not matter. */
  private static CompiledTable bands(int rules) {
    List<Rule> list = new ArrayList<>();
    for (int i = 0; i < rules; i++) {
      List<String> cells = new ArrayList<>();
      for (int digit = i, j = 0; j < 3; j++, digit /= 10) {
        cells.add(
            digit % 10 == 0
                ? "< 10, null"
                : "[" + digit % 10 * 10 + ".." + (digit % 10 + 1) * 10 + ")");
      }
      cells.addAll(List.of("-", "-", "-"));
      list.add(new Rule(cells, List.of("1"), null));
    }
    return compile(
        table(HitPolicy.UNIQUE, List.of("年龄", "经营面积", "年龄 + 1", "经营面积 + 1", "户籍", "残疾类别"), list));
  }

  private static CompiledTable random(
      int rules, HitPolicy policy, int columns, int least, int spread, long seed) {
    Random random = new Random(seed);
    List<String> inputs = List.of("年龄", "经营面积", "年龄 + 1", "经营面积 + 1", "户籍", "残疾等级");
    List<Rule> list = new ArrayList<>();
    for (int i = 0; i < rules; i++) {
      List<String> cells = new ArrayList<>();
      for (int j = 0; j < 4; j++) {
        int from = random.nextInt(900);
        cells.add("[" + from + ".." + (from + least + random.nextInt(spread)) + ")");
      }
      cells.add(random.nextBoolean() ? "'本市'" : "-");
      cells.add(List.of("'一级'", "'二级'", "'三级','四级'", "-").get(random.nextInt(4)));
      list.add(new Rule(cells.subList(0, columns), List.of("1"), null));
    }
    return compile(table(policy, inputs.subList(0, columns), list));
  }

  private static DecisionTable table(HitPolicy policy, List<String> inputs, List<Rule> rules) {
    return new DecisionTable(
        "表",
        null,
        policy,
        inputs.stream().map(Input::of).toList(),
        List.of(Output.of("结果", Simple.DECIMAL)),
        rules);
  }

  private static List<String> messages(DecisionTable table) {
    return TableAnalysis.of(compile(table)).stream().map(it -> it.message(Locale.CHINA)).toList();
  }
}
