package org.miaopi.designer.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.miaopi.designer.cases.CaseRunner;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.form.FormView;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.packages.Samples;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;
import org.miaopi.designer.rules.Decision;

/** The senior card with a decision table, right and wrong. */
class TablesTest {

  private static final ItemPackage CARD = Samples.all().getLast();
  private static final String ALLOWANCE =
      """
      {"name": "高龄津贴", "title": {"zh-CN": "津贴标准", "en": "Allowances"}, "hitPolicy": "UNIQUE",
       "inputs": [{"expression": "年龄"}, {"expression": "年龄(出生日期)", "title": {"zh-CN": "岁数"}}],
       "outputs": [{"name": "元", "type": "decimal"}],
       "rules": [{"conditions": ["< 80", "-"], "results": ["0"]},
                 {"conditions": [">= 80", "-"], "results": ["100"], "annotation": "八十以上"}]}\
      """;

  @Test
  void aTableIsANameForRulesAndItsRuleIsPartOfTheExplanation() {
    CompiledItem item = item(ALLOWANCE, "高龄津贴.元 == 0");

    Decision decision = decide(item);

    assertThat(decision.rule()).isEqualTo("age");
    assertThat(decision.explanation().getFirst().sentence().zh())
        .isEqualTo("高龄津贴.元 0 等于 0；决策表“津贴标准”：第 1 条规则符合：年龄 75 小于 80；元为 0");
    assertThat(decision.explanation().getFirst().sentence().in(Locale.ENGLISH))
        .startsWith("高龄津贴.元 0 equals 0; decision table \"Allowances\": Rule 1");
  }

  @Test
  void aConflictIsNoResultAndIsTold() {
    CompiledItem item = item(ALLOWANCE.replace(">= 80", "年龄 >= 70"), "!已填(高龄津贴.元)");

    assertThat(decide(item).explanation().getFirst().sentence().zh()).contains("1、2");
  }

  @Test
  void theTableOfRulesAloneIsNotSentToBrowsers() {
    assertThat(FormView.of(item(ALLOWANCE, "高龄津贴.元 == 0"), 0, "")).doesNotContainKey("tables");
  }

  @Test
  void aCircleThroughATableIsNamedAlongItsPathAtTheCell() {
    List<DefinitionProblem> problems =
        compiled(ALLOWANCE.replace("\"100\"", "\"年龄 * 高龄津贴.元\""), "年龄 < 60").problems();

    assertThat(problems)
        .extracting(DefinitionProblem::path, it -> it.message(Locale.CHINESE))
        .containsExactly(tuple("/tables/0/rules/1/results/0", "循环依赖：高龄津贴 → 高龄津贴。请去掉其中一处引用。"));
  }

  @Test
  void aWrongCellIsShownInItsPlace() {
    DefinitionProblem problem = only(ALLOWANCE.replace(">= 80", "年龄 + 出生日其 >= 80"), "年龄 < 60");

    assertThat(problem.path()).isEqualTo("/tables/0/rules/1/conditions/0");
    assertThat(problem.start()).isEqualTo(5);
    assertThat(problem.end()).isEqualTo(9);
    assertThat(problem.message(Locale.CHINESE)).contains("出生日其", "出生日期");
  }

  @Test
  void anUnknownResultSuggestsTheRightOne() {
    DefinitionProblem problem = only(ALLOWANCE, "高龄津帖.元 == 0");

    assertThat(problem.path()).isEqualTo("/rules/0/when");
    assertThat(problem.message(Locale.CHINESE)).contains("高龄津贴");
  }

  @Test
  void aTableMayNotBeCalledLikeAField() {
    DefinitionProblem problem = only(ALLOWANCE.replace("\"高龄津贴\"", "\"民族\""), "年龄 < 60");

    assertThat(problem.code()).isEqualTo("table.duplicate");
    assertThat(problem.path()).isEqualTo("/tables/0/name");
    assertThat(only(ALLOWANCE.replace("\"高龄津贴\"", "\"证照编号\""), "年龄 < 60").code())
        .isEqualTo("table.reserved");
    assertThat(only(ALLOWANCE.replace("\"高龄津贴\"", "\"津 贴\""), "年龄 < 60").code())
        .isEqualTo("table.name");
  }

  @Test
  void whatIsNoTableIsRefusedInItsPlace() {
    Reading<ItemDefinition> reading =
        Definitions.read(json(ALLOWANCE.replace("UNIQUE", "UNIQE"), "年龄 < 60"));

    assertThat(reading.problems())
        .extracting(DefinitionProblem::path)
        .containsExactly("/tables/0/hitPolicy");
  }

  @Test
  void theAnalysisIsPartOfTheChecks() {
    List<DefinitionProblem> problems =
        checks(ALLOWANCE.replace("\"< 80\", \"-\"", "\"< 80\", \"< 90\"").replace(">= 80", "> 80"));

    assertThat(problems)
        .extracting(DefinitionProblem::code, DefinitionProblem::path, DefinitionProblem::isError)
        .contains(tuple("table.finding.GAP", "/tables/0", false));
    assertThat(checks(ALLOWANCE.replace("< 80", "< 90")))
        .extracting(DefinitionProblem::code, DefinitionProblem::path, DefinitionProblem::isError)
        .contains(tuple("table.finding.OVERLAP", "/tables/0/rules/0", true));
  }

  @Test
  void whatTheFormAlwaysHasLeavesNoGap() {
    String byNation =
        ALLOWANCE
            .replace("\"年龄\"", "\"民族\"")
            .replace("\"< 80\", \"-\"", "\"'01'\", \"-\"")
            .replace("\">= 80\", \"-\"", "\"not('01')\", \"-\"");

    assertThat(checks(byNation)).extracting(DefinitionProblem::code).containsExactly("cases.none");
    assertThat(checks(byNation.replace("民族", "出生日期 > 今天()").replace("'01'", "true")))
        .extracting(DefinitionProblem::code)
        .containsExactly("cases.none");
  }

  @Test
  void theEnginesAgreeOnEveryCell() {
    assertThat(
            new EngineCheck()
                .check(
                    definition(ALLOWANCE, "高龄津贴.元 == 0"), Objects.requireNonNull(CARD.template())))
        .isEmpty();
  }

  @Test
  void aDefinitionWithTablesIsReadAsItWasWritten() {
    ItemDefinition definition = definition(ALLOWANCE, "高龄津贴.元 == 0");

    assertThat(Definitions.read(Definitions.write(definition)).orRefuse()).isEqualTo(definition);
  }

  private static List<DefinitionProblem> checks(String table) {
    return Checks.run(definition(table, "年龄 < 60"), CARD.template(), List.of());
  }

  private static Decision decide(CompiledItem item) {
    ItemCase example = CARD.cases().getFirst();
    return Objects.requireNonNull(CaseRunner.run(item, example).decision());
  }

  private static DefinitionProblem only(String table, String when) {
    List<DefinitionProblem> problems = compiled(table, when).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  private static CompiledItem item(String table, String when) {
    return compiled(table, when).orRefuse();
  }

  private static Reading<CompiledItem> compiled(String table, String when) {
    return CompiledItem.compile(definition(table, when));
  }

  private static ItemDefinition definition(String table, String when) {
    return Definitions.read(json(table, when)).orRefuse();
  }

  private static byte[] json(String table, String when) {
    return new String(Definitions.write(CARD.definition()), StandardCharsets.UTF_8)
        .replace("\"rules\": [", "\"tables\": [" + table + "],\n  \"rules\": [")
        .replace("年龄 < 60", when)
        .getBytes(StandardCharsets.UTF_8);
  }
}
