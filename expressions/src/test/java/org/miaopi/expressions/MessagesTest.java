package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;

/** What staff read when they made a mistake, and where it is marked. */
@NullUnmarked
class MessagesTest {

  private static final Scope SCOPE =
      new Scope(
          Map.of(
              "年龄",
              Simple.DECIMAL,
              "经营面积",
              Simple.DECIMAL,
              "姓名",
              Simple.TEXT,
              "出生日期",
              Simple.DATE,
              "受理时间",
              Simple.DATE_TIME,
              "性别",
              new Type.Choice(List.of("1", "2")),
              "业态",
              new Type.Choice(List.of("canteen", "catering")),
              "居住地址",
              new Type.Group(Map.of("区县", Simple.TEXT)),
              "从业人员",
              new Type.Rows(Map.of("岗位", new Type.Choice(List.of("cook", "other"))))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "年领 >= 60                    | 0-2   | 没有叫“年领”的字段，是不是“年龄”？",
        "面积 > 3                      | 0-2   | 没有叫“面积”的字段，是不是“经营面积”？",
        "国籍 == '中国'                | 0-2   | 没有叫“国籍”的字段。",
        "今天 > 出生日期               | 0-2   | “今天”是函数，请写成 今天(…)。",
        "年岁(出生日期) > 3            | 0-2   | 没有叫“年岁”的函数，是不是“年龄”？",
        "lenght(姓名) > 3              | 0-6   | 没有叫“lenght”的函数，是不是“length”？",
        "性别 == '男'                  | 6-9   | 选项中没有代码“男”，只有：1、2。",
        "业态 in ['canteens']          | 7-17  | 选项中没有代码“canteens”，是不是“canteen”？",
        "性别 == 业态                  | 0-8   | 这两个选项没有相同的代码，永远不会相等。",
        "任一(从业人员, 岗位 == 'cok') | 15-20 | 选项中没有代码“cok”，是不是“cook”？",
        "姓名 + 年龄                   | 0-7   | 文本只能和文本相加，这里是文本和数字；可先用 转文本(…)。",
        "今天() - 6                    | 0-8   | 日期加减要写明单位，如 30天、6个月、1年；这里是日期和数字。",
        "性别 > '1'                    | 0-8   | “>”只能比较两个数字、两段文本、两个日期或两个时长，这里是选项和文本。",
        "年龄 == '57'                  | 0-10  | 数字和文本不能用“==”比较。",
        "年龄 and 姓名                 | 0-2   | “and”两边应为是否，这里是数字。",
        "年龄 == null                  | 0-10  | 判断有没有填写，请用 已填(…)。",
        "年龄 ? 1 : 2                  | 0-2   | “?”前面应为是否，这里是数字。",
        "年龄 > 1 ? 1 : '2'            | 0-16  | “:”两边应为同一类型，这里是数字和文本。",
        "年龄(姓名) > 1                | 3-5   | “年龄”的第 1 个参数应为日期，这里是文本。",
        "如果(年龄, 1) > 1             | 0-9   | “如果”应这样用：如果(是否, 值, 值) → 值",
        "age() > 1                     | 0-5   | “age”应这样用：年龄(日期) → 数字",
        "从业人员.岗位 == 'cook'       | 0-7   | 表格有许多行，不能直接取“岗位”；请用 合计、任一、全部 等函数。",
        "居住地址.市 == 'x'            | 5-6   | 其中没有叫“市”的字段。",
        "姓名.长度                     | 3-5   | 文本没有下级字段。",
        "姓名.length()                 | 3-9   | “length”不能这样调用，请写成 length(…)。",
        "年龄 = 60                     | 3-4   | 判断相等请写“==”。",
        "18 <= 年龄 < 60               | 9-10  | 比较不能连写，请用 and 连接，如 18 <= 年龄 and 年龄 < 60。",
        "(年龄 > 1                     | 7-7   | 表达式末尾缺少“)”。",
        "年龄 > 1)                     | 6-7   | “)”不应出现在这里。",
        "年龄 >                        | 4-4   | 表达式没有写完。",
        "年龄 > 60岁                   | 5-8   | “60岁”不是数字；名称不能以数字开头。",
        "姓名 == \"张                  | 6-8   | 文本缺少结尾的引号。",
        "年龄 # 3                      | 3-4   | 不认识的符号“#”。",
        "date('2026-02-30') > 今天()   | 5-17  | “2026-02-30”不是日期，请写成 2026-01-31 的样子。",
        "符合格式(姓名, '(a')          | 9-13  | “(a”不是可用的格式。",
        "符合格式(姓名, 姓名)          | 9-11  | 格式要直接写出来，不能由计算得出。",
        "null                          | 0-4   | 结果总是未填。",
        "今天() + 30                   | 0-9   | 日期加减要写明单位，如 30天、6个月、1年；这里是日期和数字。",
        "今天() + 今天()               | 0-11  | 日期和日期不能相加。",
        "1 - 今天()                    | 0-8   | 日期加减要写明单位，如 30天、6个月、1年；这里是数字和日期。",
        "1年 - 今天()                  | 0-2   | “-”两边应为数字，这里是年月时长。",
        "今天() * 2                    | 0-4   | “*”两边应为数字，这里是日期。",
        "1个月 > 30天                  | 0-9   | 年月时长和天数时长不能放在一起计算或比较，因为每个月的天数不同。",
        "1个月 + 30天                  | 0-9   | 年月时长和天数时长不能放在一起计算或比较，因为每个月的天数不同。",
        "1个月 == 30天                 | 0-10  | 年月时长和天数时长不能放在一起计算或比较，因为每个月的天数不同。",
        "1个月 in [30天]               | 0-12  | 年月时长和天数时长不能放在一起计算或比较，因为每个月的天数不同。",
        "今天() - 出生日期 >= 30       | 0-17  | 天数时长和数字不能放在一起计算或比较，请写明单位，如 6个月、30天。",
        "1年 + 6                       | 0-6   | 年月时长和数字不能放在一起计算或比较，请写明单位，如 6个月、30天。",
        "2 / 1年                       | 0-6   | 时长只能除以同类的时长或数字；这里是数字和年月时长。",
        "1年 / 30天                    | 0-8   | 时长只能除以同类的时长或数字；这里是年月时长和天数时长。",
        "1年 * 1年                     | 0-2   | “*”两边应为数字，这里是年月时长。",
        "1年 % 2                       | 0-2   | “%”两边应为数字，这里是年月时长。",
        "受理时间 > 今天()             | 0-11  | 日期时间和日期不能直接比较或相减，可先用 取日期(…)。",
        "受理时间 - 今天()             | 0-11  | 日期时间和日期不能直接比较或相减，可先用 取日期(…)。",
        "1.5年 > 1年                   | 0-4   | 时长要写整数，如 1年6个月、30天。",
        "6月 > 1年                     | 0-2   | “6月”不是时长；时长请写成 6个月、30天。",
        "30日 > 1天                    | 0-3   | “30日”不是时长；时长请写成 6个月、30天。",
        "1年30天 > 1年                 | 0-5   | 月数和天数不能合成一个时长，因为每个月的天数不同。",
        "10001年 > 1年                 | 0-6   | 时长太长，最多一万年。",
        "99999999999天 > 1天           | 0-12  | 时长太长，最多一万年。",
        "时长('P1Y2D') > 1年           | 3-10  | “P1Y2D”不是时长，请写成 P1Y6M 或 P30D 的样子。",
        "时长('P') > 1年               | 3-6   | “P”不是时长，请写成 P1Y6M 或 P30D 的样子。",
        "时长(姓名) > 1年              | 3-5   | 时长要直接写出来，如 时长('P30D')；由数字计算请用乘法，如 天数 * 1天。",
        "dateTime('2026-02-30 09:00') > 受理时间 | 9-27 | “2026-02-30 09:00”不是日期时间，请写成 2026-01-31 09:00 的样子。",
        "日期(受理时间) > 今天()       | 3-7   | “日期”的第 1 个参数应为文本，这里是日期时间。",
        "年龄 in [..]                  | 6-10  | 范围至少要写一端，如 [18..60)。",
        "年龄 in [18..60               | 13-13 | 表达式末尾缺少“]”。",
        "年龄 in (18..60               | 13-13 | 表达式末尾缺少“)”。",
        "[18..60] == 年龄              | 0-8   | 范围只能写在 in 后面，如 年龄 in [18..60)。",
        "[1..5] contains 年龄          | 0-6   | 范围只能写在 in 后面，如 年龄 in [18..60)。",
        "性别 in ['1'..'2']            | 7-10  | 范围的两端应和前面的值同类，是数字、文本、日期、日期时间或时长；这里是选项和文本。",
        "年龄 in [18..'60']            | 11-15 | 范围的两端应和前面的值同类，是数字、文本、日期、日期时间或时长；这里是数字和文本。",
        "年龄 in [1年..2]              | 7-9   | 数字和年月时长不能放在一起计算或比较，请写明单位，如 6个月、30天。",
        "受理时间 in [今天()..]        | 9-13  | 日期时间和日期不能直接比较或相减，可先用 取日期(…)。",
      })
  void saysWhatIsWrongAndWhere(String source, String place, String message) {
    Problem problem = only(source);
    assertThat(problem.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo(message);
    assertThat(problem.start() + "-" + problem.end()).isEqualTo(place);
  }

  @Test
  void speaksEnglishToo() {
    assertThat(only("年领 >= 60").message(Locale.UK))
        .isEqualTo("There is no field “年领”; did you mean “年龄”?");
    assertThat(only("年龄(姓名) > 1").message(Locale.ENGLISH))
        .isEqualTo("Argument 1 of “年龄” must be a date, but this is a text.");
    assertThat(only("1个月 > 30天").message(Locale.ENGLISH))
        .isEqualTo(
            "A duration in months and a duration in days cannot be reckoned or compared, since"
                + " months differ in length.");
    assertThat(only("今天() + 30").message(Locale.ENGLISH))
        .isEqualTo(
            "Write the unit of what is added to a date, as in 30 days, 6 months or 1 year; here are"
                + " a date and a number.");
    assertThat(only("如果(年龄, 1) > 1").message(Locale.ENGLISH))
        .isEqualTo("“如果” is used like this: if(boolean, value, value) → value");
  }

  @Test
  void saysAllThatIsWrongInTheOrderOfThePlaces() {
    List<Problem> problems = Expressions.compile("国籍 == '中国' and 民族 == '汉'", SCOPE).problems();
    assertThat(problems).extracting(Problem::start).containsExactly(0, 15);
  }

  @Test
  void namesTheTypeThatThePlaceNeeds() {
    Problem problem = Expressions.compile("年龄 + 1", SCOPE, Simple.BOOLEAN).problems().getFirst();
    assertThat(problem.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo("这里需要是否，而结果是数字。");
  }

  @Test
  void whatCannotBeSeenIsRefusedEvenInTextsAndComments() {
    for (String source : List.of("年龄\u202E", "'a\u202Eb'", "1 /* \u202E */", "`\u202E`")) {
      Problem problem = only(source);
      assertThat(problem.start()).isEqualTo(source.indexOf('\u202E'));
      assertThat(problem.message(Locale.CHINA)).isEqualTo("这里有一个看不见的字符（U+202E），请删去。");
      assertThat(problem.message(Locale.UK))
          .isEqualTo("There is a character here that cannot be seen (U+202E); delete it.");
    }
    for (String hidden :
        List.of("\u0000", "\u001B", "\u0085", "\uD83D", "\uDE00\uD83D", "\u2066")) {
      assertThat(only("'" + hidden + "'").code()).isEqualTo("symbol.hidden");
    }
    assertThat(Expressions.compile("'\uD83D\uDE00\t\r\n\u200D'", SCOPE).problems()).isEmpty();
  }

  @Test
  void boundsEverything() {
    assertThat(only("1" + " ".repeat(4_000)).code()).isEqualTo("limit.length");
    assertThat(only("(".repeat(40) + "1" + ")".repeat(40)).code()).isEqualTo("limit.depth");
    assertThat(only("!".repeat(40) + "true").code()).isEqualTo("limit.depth");
    assertThat(only("true?1:".repeat(40) + "1").code()).isEqualTo("limit.depth");
    assertThat(only("1" + "+1".repeat(65)).code()).isEqualTo("limit.chain");
    String sum = "(1" + "+1".repeat(60) + ")";
    assertThat(only(sum + ("+" + sum).repeat(9)).code()).isEqualTo("limit.nodes");
    assertThat(only("1 in [1" + ",1".repeat(200) + "]").code()).isEqualTo("limit.list");
    assertThat(only("1".repeat(35)).code()).isEqualTo("limit.digits");
    assertThat(only("甲".repeat(65)).code()).isEqualTo("limit.name");
    String rows = "any(从业人员, any(从业人员, any(从业人员, true)))";
    assertThat(only(rows).code()).isEqualTo("limit.rows");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "/* 说明 */", "// 说明"})
  void anEmptySourceIsAProblem(String source) {
    assertThat(only(source).message(Locale.CHINA)).isEqualTo("这里还没有写表达式。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "problem/", "functions/", "table/", "table/analysis/", "table/xlsx/"})
  void bothBundlesHaveTheSameKeys(String folder) throws IOException {
    assertThat(keys(folder + "messages_en.properties"))
        .isEqualTo(keys(folder + "messages.properties"))
        .isNotEmpty();
  }

  @Test
  void everyFunctionHasNamesOfItsOwn() {
    assertThat(Expressions.functions()).extracting(FunctionInfo::name).doesNotHaveDuplicates();
    assertThat(Expressions.functions()).extracting(FunctionInfo::alias).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sum; 合计(列表) → 数字或时长|合计(表格, 数字或时长) → 数字或时长; sum(list) → number or duration|sum(rows, number or duration) → number or duration",
        "count; 行数(列表) → 数字|行数(表格, 是否?) → 数字; count(list) → decimal|count(rows, boolean?) → decimal",
        "concat; 拼接(文本, …) → 文本|拼接(列表, 列表, …) → 列表; concat(text, …) → text|concat(list, list, …) → list",
      })
  void signaturesSpeakBothLanguages(String name, String chinese, String english) {
    FunctionInfo function =
        Expressions.functions().stream().filter(it -> it.name().equals(name)).findFirst().get();
    assertThat(function.signature())
        .isEqualTo(Map.of("zh-CN", chinese.replace('|', '\n'), "en", english.replace('|', '\n')));
  }

  private static Problem only(String source) {
    Compilation compilation = Expressions.compile(source, SCOPE);
    assertThat(compilation.expression()).as(source).isNull();
    assertThat(compilation.problems()).as(source).hasSize(1);
    return compilation.problems().getFirst();
  }

  private static Set<Object> keys(String file) throws IOException {
    Properties properties = new Properties();
    try (var in = Expressions.class.getResourceAsStream(file)) {
      properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
    }
    return properties.keySet();
  }
}
