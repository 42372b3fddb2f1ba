package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Months;
import org.miaopi.expressions.value.Wire;

@NullUnmarked
class EvaluationTest {

  private static final Type SEX = new Type.Choice(List.of("1", "2"));
  private static final Scope SCOPE =
      new Scope(
          Map.of(
              "年龄", Simple.DECIMAL,
              "姓名", Simple.TEXT,
              "公民身份号码", Simple.TEXT,
              "性别", SEX,
              "出生日期", Simple.DATE,
              "经营项目", new Type.ListOf(SEX),
              "居住地址", new Type.Group(Map.of("区县", Simple.TEXT)),
              "从业人员", new Type.Rows(Map.of("姓名", Simple.TEXT, "岗位", SEX, "工资", Simple.DECIMAL)),
              "面积", Simple.DECIMAL,
              "居住时长", Simple.MONTHS));

  private static final Environment ENVIRONMENT =
      new Environment(
          Map.of(
              "居住时长",
              new Months(18),
              "年龄",
              new BigDecimal("57"),
              "姓名",
              "张秀兰",
              "公民身份号码",
              "11010519491231002X",
              "性别",
              "2",
              "经营项目",
              List.of(),
              "居住地址",
              Map.of("区县", "370112"),
              "从业人员",
              List.of(
                  Map.of("姓名", "张秀兰", "岗位", "1", "工资", new BigDecimal("10.50")),
                  Map.of("姓名", "李明", "岗位", "2", "工资", new BigDecimal("20")))),
          LocalDate.of(2026, 11, 24));

  private static Expression compile(String source) {
    Compilation compilation = Expressions.compile(source, SCOPE);
    assertThat(compilation.problems()).as(source).isEmpty();
    return compilation.expression();
  }

  private static Object evaluate(String source) {
    return Wire.write(compile(source).evaluate(ENVIRONMENT));
  }

  @Test
  void readsFullWidthPunctuation() {
    assertThat(evaluate("（年龄＋１）＞＝５８　＆＆ 姓名＝＝“张秀兰”")).isEqualTo(true);
    assertThat(evaluate("年龄 ≥ 57 and 年龄 ≠ 58 or false")).isEqualTo(true);
    assertThat(evaluate("`年龄` not in 【1，2、3】")).isEqualTo(true);
  }

  @Test
  void namesInsideRowsAreFoundFromTheInsideOut() {
    assertThat(evaluate("合计(从业人员, 工资 * 2)")).isEqualTo("61.00");
    assertThat(evaluate("任一(从业人员, 姓名 == 上级.姓名)")).isEqualTo(true);
    assertThat(evaluate("全部(从业人员, 行数(从业人员, 姓名 == 上级.姓名) == 1)")).isEqualTo(true);
    assertThat(evaluate("count(filter(从业人员, 岗位 == '2' and 年龄 > 50))")).isEqualTo("1");
    assertThat(compile("全部(从业人员, 年龄 > 工资)").dependencies()).containsExactlyInAnyOrder("从业人员", "年龄");
  }

  @Test
  void aTextGivenForAChoiceIsACodeOfItsListOrNothing() {
    Expression sex = Expressions.compile("性别于(公民身份号码)", SCOPE, SEX).expression();
    assertThat(sex.evaluate(ENVIRONMENT)).isEqualTo("2");
    Type onlyMen = new Type.Choice(List.of("1"));
    Expression man = Expressions.compile("性别于(公民身份号码)", SCOPE, onlyMen).expression();
    assertThat(man.evaluate(ENVIRONMENT)).isNull();
  }

  @Test
  void aValueThatIsNotOfItsTypeIsNotAnswered() {
    Environment odd =
        new Environment(
            Map.of("年龄", "fifty", "从业人员", List.of("no row", Map.of("工资", 3))), LocalDate.EPOCH);
    assertThat(compile("年龄 + 1").evaluate(odd)).isNull();
    assertThat(Wire.write(compile("sum(从业人员, 工资)").evaluate(odd))).isEqualTo("0");
    assertThat(Wire.write(compile("count(从业人员)").evaluate(odd))).isEqualTo("2");
  }

  @Test
  void explainsWhatDecided() {
    assertThat(sentence("年龄 < 60")).isEqualTo("年龄 57 小于 60 | 年龄 57 is less than 60");
    assertThat(sentence("年龄 >= 60 and 性别 == '2'")).isEqualTo("年龄 57 小于 60 | 年龄 57 is less than 60");
    assertThat(sentence("年龄 > 50 and 性别 == '2'"))
        .isEqualTo("年龄 57 大于 50，且性别 2 等于 2 | 年龄 57 is greater than 50 and 性别 2 equals 2");
    assertThat(sentence("面积 <= 年龄")).isEqualTo("面积未填 | 面积 is not answered");
    assertThat(sentence("年龄(出生日期) >= 60")).isEqualTo("出生日期未填 | 出生日期 is not answered");
    assertThat(sentence("性别 in ['1']")).isEqualTo("性别 2 不在 1 之中 | 性别 2 is not among 1");
    assertThat(sentence("not ('1' in 经营项目)")).isEqualTo("经营项目一项也没有 | 经营项目 is empty");
    assertThat(sentence("已填(经营项目)")).isEqualTo("经营项目未填 | 经营项目 is not answered");
  }

  @Test
  void explainsDurationsTimesAndRanges() {
    assertThat(sentence("居住时长 >= 2年"))
        .isEqualTo("居住时长 1年6个月 短于 2年 | 居住时长 1 year 6 months is shorter than 2 years");
    assertThat(sentence("居住时长 >= 1 month"))
        .isEqualTo("居住时长 1年6个月 不短于 1个月 | 居住时长 1 year 6 months is not shorter than 1 month");
    assertThat(sentence("今天() - date('2026-11-23') > 30天"))
        .isEqualTo(
            "今天() - date('2026-11-23') 1天 不长于 30天 | 今天() - date('2026-11-23') 1 day is not"
                + " longer than 30 days");
    assertThat(sentence("今天() < date('2026-12-01')"))
        .isEqualTo("今天() 2026-11-24 早于 2026-12-01 | 今天() 2026-11-24 is before 2026-12-01");
    assertThat(sentence("dateTime('2026-01-31 09:00') + 1天"))
        .isEqualTo(
            "dateTime('2026-01-31 09:00') + 1天为 2026-02-01 09:00 | dateTime('2026-01-31 09:00')"
                + " + 1天 is 2026-02-01 09:00");
    assertThat(sentence("年龄 in [18..60)"))
        .isEqualTo("年龄 57 不小于 18，且小于 60 | 年龄 57 is not less than 18 and is less than 60");
    assertThat(sentence("年龄 in [60..]")).isEqualTo("年龄 57 小于 60 | 年龄 57 is less than 60");
    assertThat(sentence("年龄 not in (0..57)")).isEqualTo("年龄 57 不小于 57 | 年龄 57 is not less than 57");
    assertThat(sentence("居住时长 in [6个月..1年]"))
        .isEqualTo("居住时长 1年6个月 长于 1年 | 居住时长 1 year 6 months is longer than 1 year");
    assertThat(sentence("年龄 in [面积..]")).isEqualTo("面积未填 | 面积 is not answered");
  }

  @Test
  void explainsStepByStep() {
    List<Explanation.Step> steps = compile("(年龄 + 1) * 2 > 100").explain(ENVIRONMENT).steps();
    assertThat(steps)
        .containsExactly(
            new Explanation.Step(1, 3, "年龄", new BigDecimal("57")),
            new Explanation.Step(0, 8, "(年龄 + 1)", new BigDecimal("58")),
            new Explanation.Step(0, 12, "(年龄 + 1) * 2", new BigDecimal("116")),
            new Explanation.Step(0, 18, "(年龄 + 1) * 2 > 100", true));
  }

  private static String sentence(String source) {
    Explanation explanation = compile(source).explain(ENVIRONMENT);
    return explanation.sentence(Locale.SIMPLIFIED_CHINESE)
        + " | "
        + explanation.sentence(Locale.ENGLISH);
  }
}
