package org.miaopi.expressions.table;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;

/** Tables in the manner of real policies, and what applicants answered. */
@NullUnmarked
public final class Policies {

  public static final Scope SCOPE =
      new Scope(
          Map.ofEntries(
              entry("年龄", Simple.DECIMAL),
              entry("出生日期", Simple.DATE),
              entry("户籍", new Type.Choice(List.of("本市", "外地"))),
              entry("残疾等级", new Type.Choice(List.of("一级", "二级", "三级", "四级"))),
              entry("享受低保", Simple.BOOLEAN),
              entry("残疾类别", Simple.TEXT),
              entry("业态", new Type.Choice(List.of("食品销售", "餐饮服务", "单位食堂"))),
              entry("经营面积", Simple.DECIMAL),
              entry("申请日期", Simple.DATE),
              entry("受理时间", Simple.DATE_TIME),
              entry("居住时长", Simple.MONTHS),
              entry("办理用时", Simple.DAYS),
              entry("从业人员", new Type.Rows(Map.of("姓名", Simple.TEXT)))));

  /** 高龄津贴: a monthly sum by age and household. */
  public static DecisionTable oldAge() {
    return new DecisionTable(
        "高龄津贴",
        new Title("高龄津贴标准", "Old-age allowance"),
        HitPolicy.UNIQUE,
        List.of(new Input("年龄(出生日期)", new Title("申请人年龄", "Age"), ""), Input.of("户籍")),
        List.of(
            new Output("月津贴", new Title("月津贴", "Monthly allowance"), Simple.DECIMAL, "[0..1000]"),
            Output.of("说明", Simple.TEXT)),
        List.of(
            rule("< 80", "-", "0", "'未满 80 周岁'", null),
            rule("[80..90)", "'本市'", "100", "", "80 至 89 周岁"),
            rule("[90..100)", "'本市'", "200", "", "90 至 99 周岁"),
            rule(">= 100", "'本市'", "800", "", "百岁老人"),
            rule(">= 80", "not('本市')", "0", "'非本市户籍'", null)));
  }

  /** 残疾人两项补贴: two subsidies that add up. */
  public static DecisionTable disability() {
    return new DecisionTable(
        "残疾人两项补贴",
        null,
        HitPolicy.SUM,
        List.of(Input.of("残疾等级"), Input.of("享受低保"), Input.of("残疾类别")),
        List.of(Output.of("补贴", Simple.DECIMAL)),
        List.of(
            new Rule(List.of("-", "true", "-"), List.of("160"), "困难残疾人生活补贴"),
            new Rule(List.of("'一级'", "-", "-"), List.of("190"), "重度残疾人护理补贴（一级）"),
            new Rule(List.of("‘二级’", "－", ""), List.of("150"), "重度残疾人护理补贴（二级）"),
            new Rule(List.of("'三级'、'四级'", "-", "“智力”，“精神”"), List.of("100"), "三四级智力、精神残疾")));
  }

  /** 食品经营许可: who looks at an application, by kind and area. */
  public static DecisionTable foodLicence() {
    return new DecisionTable(
        "食品经营许可",
        null,
        HitPolicy.FIRST,
        List.of(Input.of("业态"), new Input("经营面积", null, "> 0, null")),
        List.of(new Output("办理方式", null, Simple.TEXT, "'当场发证','现场核查','补充填写'")),
        List.of(
            new Rule(List.of("null", "-"), List.of("'补充填写'"), null),
            new Rule(List.of("-", "未填"), List.of("'补充填写'"), null),
            new Rule(List.of("'食品销售'", "<= 200"), List.of("'当场发证'"), "告知承诺"),
            new Rule(List.of("'单位食堂'", "-"), List.of("'现场核查'"), "食堂一律核查"),
            new Rule(List.of("'餐饮服务'", "<= 50"), List.of("'当场发证'"), "小微餐饮"),
            new Rule(List.of("-", "-"), List.of("'现场核查'"), null)));
  }

  private static Rule rule(String age, String household, String sum, String note, String clause) {
    return new Rule(List.of(age, household), List.of(sum, note), clause);
  }

  /** A table of one input and one decimal output that counts the rules from 1. */
  public static DecisionTable numbered(HitPolicy policy, String input, String... cells) {
    List<Rule> rules = new ArrayList<>();
    for (String cell : cells) {
      rules.add(new Rule(List.of(cell), List.of(String.valueOf(rules.size() + 1)), null));
    }
    return one(policy, input, Output.of("结果", Simple.DECIMAL), rules);
  }

  /** A table whose one input is the age. */
  public static DecisionTable byAge(HitPolicy policy, Output output, List<Rule> rules) {
    return one(policy, "年龄", output, rules);
  }

  private static DecisionTable one(
      HitPolicy policy, String input, Output output, List<Rule> rules) {
    return new DecisionTable("表", null, policy, List.of(Input.of(input)), List.of(output), rules);
  }

  public static CompiledTable compile(DecisionTable table) {
    TableCompilation compilation = Tables.compile(table, SCOPE);
    assertThat(compilation.problems()).as(table.name()).isEmpty();
    return compilation.table();
  }

  /** Names and values by turns; whole numbers and dates may be given as they are. */
  public static Environment answers(Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      values.put(
          (String) namesAndValues[i],
          value instanceof Integer number ? BigDecimal.valueOf(number) : value);
    }
    return new Environment(values, LocalDate.of(2026, 11, 24));
  }

  private Policies() {}
}
