package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.miaopi.expressions.functions.Function;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Wire;
import tools.jackson.databind.json.JsonMapper;

/** The trace of an evaluation, its warnings and its sentences. */
@NullUnmarked
class TraceTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Type SEX = new Type.Choice(List.of("1", "2"));
  private static final Scope SCOPE =
      new Scope(
          Map.of(
              "年龄",
              Simple.DECIMAL,
              "零",
              Simple.DECIMAL,
              "姓名",
              Simple.TEXT,
              "备注",
              Simple.TEXT,
              "性别",
              SEX,
              "项目",
              new Type.ListOf(SEX),
              "空表",
              new Type.Rows(Map.of("年龄", Simple.DECIMAL)),
              "家人",
              new Type.Rows(Map.of("年龄", Simple.DECIMAL, "姓名", Simple.TEXT))));

  private static Environment environment() {
    Map<String, Object> values = new HashMap<>();
    values.put("年龄", new BigDecimal("17"));
    values.put("零", BigDecimal.ZERO);
    values.put("姓名", "张三");
    values.put("性别", "2");
    values.put("项目", List.of("1"));
    values.put("空表", List.of());
    List<Object> rows = new ArrayList<>();
    rows.add(Map.of("年龄", new BigDecimal("40"), "姓名", "甲"));
    rows.add(Map.of("年龄", new BigDecimal("12"), "姓名", "乙"));
    rows.add(Map.of("姓名", "丙"));
    values.put("家人", rows);
    return new Environment(values, LocalDate.of(2026, 11, 24));
  }

  @Test
  void everyPartHasItsPlaceAndItsValue() {
    assertThat(trace("年龄 >= 18 and 姓名 == '张三'"))
        .isEqualTo(
            """
            {"source":"年龄 >= 18 and 姓名 == '张三'","trace":\
            {"kind":"call","function":"and","start":0,"end":23,"value":false,"parts":[\
            {"kind":"call","function":"ge","start":0,"end":8,"value":false,"parts":[\
            {"kind":"name","start":0,"end":2,"value":"17"},\
            {"kind":"literal","start":6,"end":8,"value":"18"}]},\
            {"kind":"call","function":"eq","start":13,"end":23,"evaluated":false}]},"warnings":[]}""");
  }

  @Test
  void rowsAreTracedOneByOne() {
    assertThat(trace("任一(家人, 年龄 < 18)"))
        .isEqualTo(
            """
            {"source":"任一(家人, 年龄 < 18)","trace":\
            {"kind":"aggregate","function":"any","start":0,"end":15,"value":true,"parts":[\
            {"kind":"name","start":3,"end":5,"value":[{"姓名":"甲","年龄":"40"},\
            {"姓名":"乙","年龄":"12"},{"姓名":"丙"}]}],"rows":[\
            {"kind":"call","function":"lt","start":7,"end":14,"value":false,"parts":[\
            {"kind":"row","start":7,"end":9,"value":"40"},\
            {"kind":"literal","start":12,"end":14,"value":"18"}]},\
            {"kind":"call","function":"lt","start":7,"end":14,"value":true,"parts":[\
            {"kind":"row","start":7,"end":9,"value":"12"},\
            {"kind":"literal","start":12,"end":14,"value":"18"}]},\
            {"kind":"call","function":"lt","start":7,"end":14,"value":null,"parts":[\
            {"kind":"row","start":7,"end":9,"value":null},\
            {"kind":"literal","start":12,"end":14,"value":"18"}]}]},"warnings":[]}""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "年龄 < 18 or 姓名 == '张三'  | 姓名 == '张三'",
        "年龄 < 18 and 备注 == 姓名   | ",
        "年龄 < 18 ? 1 : 2            | 2",
        "年龄 > 18 ? 1 : 年龄 + 1     | 1",
        "备注 == 'a' ? 1 : 2          | 1,2",
        "否则取(年龄, 0) > 1          | 0",
        "备注 == 'a' and 年龄 > 1     | ",
      })
  void whatCannotCountIsNotEvaluated(String source, String skipped) {
    List<String> found = new ArrayList<>();
    skipped(source, JSON.readValue(trace(source), Map.class).get("trace"), found);
    assertThat(String.join(",", found)).isEqualTo(skipped == null ? "" : skipped);
  }

  @Test
  void staffReadATraceInWordsWithoutWhatTheSourceSays() {
    assertThat(readable("年龄 >= 18 and 性别 == '1' or 年龄 / 零 > 1", Locale.CHINA))
        .isEqualTo(
            """
            年龄 >= 18 and 性别 == '1' or 年龄 / 零 > 1: 未填
              年龄 >= 18 and 性别 == '1': 否
                年龄 >= 18: 否
                  年龄: 17
                性别 == '1'
              年龄 / 零 > 1: 未填
                年龄 / 零: 未填 !“年龄 / 零”的除数是零，结果当作未填。
                  年龄: 17
                  零: 0
            """);
    assertThat(
            readable("年龄 > 1 and 已填(姓名) and (年龄 in [10..20] and 性别 in ['1','2'])", Locale.ENGLISH))
        .isEqualTo(
            """
            年龄 > 1 and 已填(姓名) and (年龄 in [10..20] and 性别 in ['1','2']): yes
              年龄 > 1: yes
                年龄: 17
              已填(姓名): yes
                姓名: 张三
              年龄 in [10..20]: yes
                年龄: 17
              性别 in ['1','2']: yes
                性别: 2
            """);
    assertThat(readable("任一(家人, 年龄 < 18)", Locale.CHINA))
        .isEqualTo(
            """
            任一(家人, 年龄 < 18): 是
              家人: 3 行
            - 年龄 < 18: 否
                年龄: 40
            - 年龄 < 18: 是
                年龄: 12
            - 年龄 < 18: 未填
                年龄: 未填
            """);
  }

  private static String readable(String source, Locale locale) {
    StringBuilder lines = new StringBuilder();
    write(compile(source).explain(environment()).toJson(locale), "", lines);
    return lines.toString();
  }

  private static void write(Map<?, ?> step, String indent, StringBuilder lines) {
    lines.append(indent).append(step.get("text"));
    if (step.get("value") instanceof String value) lines.append(": ").append(value);
    if (step.get("warning") instanceof String warning) lines.append(" !").append(warning);
    lines.append('\n');
    String inner = indent.replace('-', ' ') + "  ";
    all(step, "parts").forEach(it -> write(it, inner, lines));
    all(step, "rows").forEach(it -> write(it, indent + "- ", lines));
  }

  private static List<Map<?, ?>> all(Map<?, ?> step, String name) {
    List<Map<?, ?>> found = new ArrayList<>();
    if (step.get(name) instanceof List<?> steps) steps.forEach(it -> found.add((Map<?, ?>) it));
    return found;
  }

  private static void skipped(String source, Object trace, List<String> found) {
    Map<?, ?> node = (Map<?, ?>) trace;
    if (Boolean.FALSE.equals(node.get("evaluated"))) {
      found.add(source.substring((Integer) node.get("start"), (Integer) node.get("end")));
    }
    if (node.get("parts") instanceof List<?> parts) parts.forEach(it -> skipped(source, it, found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "年龄 / 零 > 1         | divided.by.zero 0-6 “年龄 / 零”的除数是零，结果当作未填。",
        "年龄 % 零             | divided.by.zero 0-6 “年龄 % 零”的除数是零，结果当作未填。",
        "备注 == 'x' and 年龄 / 零 > 1 | divided.by.zero 14-20 “年龄 / 零”的除数是零，结果当作未填。",
        "false and 年龄 / 零 > 1 |",
        "合计(家人, 年龄 / 零) | divided.by.zero 7-13 “年龄 / 零”的除数是零，结果当作未填。",
        "日期(姓名) > 今天()   | date.unread 0-6 “张三”读不成日期，当作未填。",
        "dateTime(姓名)        | dateTime.unread 0-12 “张三”读不成日期时间，当作未填。",
        "转数字(姓名) > 1      | number.unread 0-7 “张三”读不成数字，当作未填。",
        "6个月 / 4             | result.none 0-7 “6个月 / 4”算不出结果，当作未填。",
        "出生日期于(姓名)      | identity.unread 0-9 “张三”不是有效的身份证号，结果当作未填。",
        "加年(今天(), 9000)    | result.none 0-14 “加年(今天(), 9000)”算不出结果，当作未填。",
        "今天() + 9999年       | result.none 0-12 “今天() + 9999年”算不出结果，当作未填。",
        "日期(备注)            |",
        "首项(空表).年龄       |",
      })
  void whatHasNoResultIsWarnedOfInItsPlace(String source, String expected) {
    assertThat(warnings(compile(source), environment()))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void whatIsNoCodeOrNotOfItsTypeIsWarnedOf() {
    Expression choice = Expressions.compile("姓名", SCOPE, SEX).expression();
    assertThat(choice.explain(environment()).value()).isNull();
    assertThat(warnings(choice, environment())).isEqualTo("choice.unread 0-2 “张三”不是选项的代码。");
    Environment odd = environment().with(Map.of("性别", "9", "年龄", "many"));
    assertThat(warnings(compile("性别 == '1'"), odd)).isEqualTo("choice.unread 0-2 “9”不是选项的代码。");
    assertThat(warnings(compile("年龄 > 1"), odd)).isEqualTo("input.type 0-2 “年龄”的值与它的类型不符，当作未填。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "年龄 >= 18                  | 不符合：年龄 17 小于 18 | Does not hold: 年龄 17 is less than 18",
        "年龄 < 18                   | 符合：年龄 17 小于 18 | Holds: 年龄 17 is less than 18",
        "备注 == 'x'                 | 无法判断：备注未填 | Cannot be decided: 备注 is not answered",
        "年龄 / 零 > 1               | 无法判断：“年龄 / 零”的除数是零，结果当作未填 | Cannot be decided: “年龄 / 零” divides by zero; the result counts as not answered",
        "全部(家人, 年龄 >= 18)      | 不符合：家人第 2 行：年龄 12 小于 18 | Does not hold: 家人 row 2: 年龄 12 is less than 18",
        "任一(家人, 年龄 >= 18)      | 符合：家人第 1 行：年龄 40 不小于 18 | Holds: 家人 row 1: 年龄 40 is not less than 18",
        "任一(家人, 年龄 > 50)       | 无法判断：家人第 3 行：年龄未填 | Cannot be decided: 家人 row 3: 年龄 is not answered",
        "全部(家人, 已填(姓名))      | 符合：家人的 3 行都符合“已填(姓名)” | Holds: all 3 rows of 家人 satisfy “已填(姓名)”",
        "任一(家人, 姓名 == '丁')    | 不符合：家人的 3 行都不符合“姓名 == '丁'” | Does not hold: none of the 3 rows of 家人 satisfies “姓名 == '丁'”",
        "任一(空表, 年龄 > 1)        | 不符合：空表一项也没有 | Does not hold: 空表 is empty",
        "全部(家人, 任一(家人, 年龄 > 上级.年龄)) | 无法判断：家人第 1 行：家人第 3 行：年龄未填 | Cannot be decided: 家人 row 1: 家人 row 3: 年龄 is not answered",
        "合计(家人, 年龄) > 60       | 不符合：合计(家人, 年龄) 52 不大于 60 | Does not hold: 合计(家人, 年龄) 52 is not greater than 60",
        "行数(家人, 年龄 < 18) == 1  | 符合：行数(家人, 年龄 < 18) 1 等于 1 | Holds: 行数(家人, 年龄 < 18) 1 equals 1",
        "姓名 contains '李'          | 不符合：姓名 张三 不含 李 | Does not hold: 姓名 张三 does not contain 李",
        "开头是(姓名, '张')          | 符合：姓名 张三 以 张 开头 | Holds: 姓名 张三 starts with 张",
        "符合格式(姓名, '[A-Z]{1}')  | 不符合：姓名 张三 不符合格式 [A-Z]{1} | Does not hold: 姓名 张三 does not match [A-Z]{1}",
        "身份证号有效(姓名)          | 不符合：姓名 张三 不是有效的身份证号 | Does not hold: 姓名 张三 is not a valid resident number",
        "是工作日(今天())            | 符合：今天() 2026-11-24 是工作日 | Holds: 今天() 2026-11-24 is a working day",
        "项目 contains '2'           | 不符合：2 不在 1 之中 | Does not hold: 2 is not among 1",
        "年龄 > 1 ? 姓名 == '张三' : false | 符合：姓名 张三 等于 张三 | Holds: 姓名 张三 equals 张三",
        "否则取(备注 == 'x', 年龄 > 18) | 不符合：年龄 17 不大于 18 | Does not hold: 年龄 17 is not greater than 18",
        "已填(备注)                  | 不符合：备注未填 | Does not hold: 备注 is not answered",
        "not 已填(备注)              | 符合：备注未填 | Holds: 备注 is not answered",
        "年龄 in [18..60]            | 不符合：年龄 17 小于 18 | Does not hold: 年龄 17 is less than 18",
        "姓名 < '李'                 | 符合：姓名 张三 排在 李 之前 | Holds: 姓名 张三 comes before 李",
        "姓名 in ['王'..]            | 不符合：姓名 张三 排在 王 之前 | Does not hold: 姓名 张三 comes before 王",
        "项目 == ['1', '2']          | 不符合：项目 1 不等于 1、2 | Does not hold: 项目 1 differs from 1, 2",
        "含任一(项目, ['2'])         | 不符合：项目 1 不含 2 中的任何一项 | Does not hold: 项目 1 contains none of 2",
        "位置(姓名, '李') > 0        | 无法判断：位置(姓名, '李') > 0未填 | Cannot be decided: 位置(姓名, '李') > 0 is not answered",
        "含全部(['1', '2'], 项目)    | 符合：1、2 含有 项目 1 的每一项 | Holds: 1, 2 contains all of 项目 1",
        "第几项(家人, 2).年龄 < 18   | 符合：第几项(家人, 2).年龄 12 小于 18 | Holds: 第几项(家人, 2).年龄 12 is less than 18",
        "姓名 == ''                  | 不符合：姓名 张三 不等于 空文本 | Does not hold: 姓名 张三 differs from an empty text",
      })
  void saysWhatDecided(String source, String chinese, String english) {
    Explanation explanation = compile(source).explain(environment());
    assertThat(explanation.verdict(Locale.CHINA)).isEqualTo(chinese);
    assertThat(explanation.verdict(Locale.ENGLISH)).isEqualTo(english);
  }

  @Test
  void theSameInputGivesTheSameTraceAgain() {
    long seed = Long.getLong("seed", System.nanoTime());
    RandomSource chance = new RandomSource(seed);
    RandomAnswers answers = new RandomAnswers(seed);
    int warned = 0;
    for (int i = 0; i < 2_000; i++) {
      String source = chance.any(3);
      Expression first = Expressions.compile(source, RandomSource.SCOPE).expression();
      if (first == null) continue;
      Environment environment = answers.next(first.dependencies()).environment();
      String json = JSON.writeValueAsString(first.explain(environment).toJson());
      Map<?, ?> kept = JSON.readValue(json, Map.class);
      Expression again =
          Expressions.compile((String) kept.get("source"), RandomSource.SCOPE).expression();
      Explanation replayed = again.explain(environment);
      String as = "seed " + seed + ": " + source;
      assertThat(JSON.writeValueAsString(replayed.toJson())).as(as).isEqualTo(json);
      assertThat(Wire.write(replayed.value()))
          .as(as)
          .isEqualTo(Wire.write(again.evaluate(environment)));
      assertThat(replayed.sentence(Locale.CHINA)).as(as).isNotEmpty();
      assertThat(replayed.sentence(Locale.ENGLISH)).as(as).isNotEmpty();
      if (!replayed.warnings().isEmpty()) warned++;
    }
    assertThat(warned).isPositive();
  }

  @Test
  void aTraceOfManyRowsStaysSmall() {
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) rows.add(Map.of("年龄", new BigDecimal(i), "姓名", "甲"));
    Environment many = environment().with(Map.of("家人", rows));
    Explanation explanation = compile("全部(家人, 行数(家人, 年龄 == 上级.年龄) == 1)").explain(many);
    assertThat(explanation.value()).isEqualTo(true);
    assertThat(JSON.writeValueAsString(explanation.toJson())).hasSizeLessThan(2_000_000);
  }

  @Test
  void everyFunctionCanBeSaid() {
    int said = 0;
    for (Function function : Functions.all()) {
      String source = function.example(Locale.CHINA).split(" → ")[0].strip();
      Expression expression = Expressions.compile(source, SCOPE).expression();
      if (expression == null) continue;
      Explanation explanation = expression.explain(environment());
      assertThat(explanation.sentence(Locale.CHINA)).as(source).isNotBlank();
      assertThat(explanation.sentence(Locale.ENGLISH)).as(source).isNotBlank();
      said++;
    }
    assertThat(said).isGreaterThan(45);
  }

  private static String trace(String source) {
    return JSON.writeValueAsString(compile(source).explain(environment()).toJson());
  }

  private static String warnings(Expression expression, Environment environment) {
    return expression.explain(environment).warnings().stream()
        .map(TraceTest::text)
        .collect(Collectors.joining(","));
  }

  private static String text(Problem it) {
    return it.code() + " " + it.start() + "-" + it.end() + " " + it.message(Locale.CHINA);
  }

  private static Expression compile(String source) {
    Compilation compilation = Expressions.compile(source, SCOPE);
    assertThat(compilation.problems()).as(source).isEmpty();
    return compilation.expression();
  }
}
