package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.problem.Severity;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;

/** What is always so, never so or never used is warned of; nothing else is. */
@NullUnmarked
class WarningsTest {

  private static final Type SEX = new Type.Choice(List.of("1", "2"));
  private static final Scope SCOPE =
      new Scope(
          Map.of(
              "a", Simple.DECIMAL,
              "b", Simple.DECIMAL,
              "x", Simple.BOOLEAN,
              "文", Simple.TEXT,
              "生日", Simple.DATE,
              "时长", Simple.MONTHS,
              "性别", SEX,
              "表", new Type.Rows(Map.of("a", Simple.DECIMAL, "性别", SEX))));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 > 3                             | condition.always 0-5",
        "5 > 3 and x                       | condition.always 0-5",
        "true or x                         | condition.always 0-9",
        "3 > 5 or x                        | condition.never 0-5",
        "文 + '' == 文 + ''                 | condition.answered 0-16",
        "1个月 > 1年                       | condition.never 0-8",
        "a == a                            | condition.answered 0-6",
        "a + 1 <= a + 1                    | condition.answered 0-14",
        "a != a                            | condition.never 0-6",
        "a < a                             | condition.never 0-5",
        "a in [5..3]                       | range.empty 0-11",
        "a in (3..3]                       | range.empty 0-11",
        "a in []                           | condition.never 0-7",
        "a not in [5..3]                   | condition.answered 0-15",
        "性别 in ['1', '2']                | condition.answered 0-16",
        "性别 == '1' or 性别 == '2'        | condition.remaining 13-22",
        "性别 == '1' and 性别 == '2'       | condition.contradicted 14-23",
        "性别 != '1' and 性别 != '2'       | condition.contradicted 14-23",
        "a > 5 and a < 3                   | condition.contradicted 10-15",
        "a > 5 and x and a < 3             | condition.contradicted 16-21",
        "a > 5 and (x or a < 3)            | condition.contradicted 16-21",
        "a > 5 and a <= 5                  | condition.contradicted 10-16",
        "a == 5 and a != 5.0               | condition.contradicted 11-19",
        "3 > a and a > 5                   | condition.contradicted 10-15",
        "a > 5 and a > 3                   | condition.implied 10-15",
        "x or (a > 5 and a < 3)            | condition.contradicted 16-21",
        "a >= 5 and a in [1..100]          |",
        "a in [1..3] and a in [5..8]       | condition.contradicted 16-27",
        "a > 3 or a > 5                    | condition.covered 9-14",
        "a > 5 or a <= 5                   | condition.remaining 9-15",
        "not (a > 5) and a > 6             | condition.contradicted 16-21",
        "a < b and a >= b                  | condition.contradicted 10-16",
        "a < b and b > a                   | condition.implied 10-15",
        "已填(a) and !已填(a)              | condition.contradicted 10-16",
        "x or !x and a > 3                 | condition.remaining 5-7",
        "x and x                           | condition.implied 6-7",
        "生日 > date('2020-01-01') and 生日 < date('2019-01-01') | condition.contradicted 28-51",
        "时长 >= 1年 and 时长 < 6个月      | condition.contradicted 13-21",
        "length(文) < 0                    | condition.never 0-13",
        "month(生日) > 12                  | condition.never 0-14",
        "行数(表) >= 0                     | condition.answered 0-10",
        "true ? 1 : 2                      | branch.unreachable 11-12",
        "5 < 3 ? a : b                     | condition.never 0-5,branch.unreachable 8-9",
        "如果(a == a, 1, 2)                | condition.answered 3-9,branch.unreachable 14-15",
        "a > 5 ? (a < 3 ? 1 : 2) : 3       | condition.contradicted 9-14,branch.unreachable 17-18",
        "a > 5 ? 1 : a <= 5 ? 2 : 3        | condition.implied 12-18,branch.unreachable 25-26",
        "任一(表, 性别 == '1' and 性别 == '2') | condition.contradicted 20-29",
        "a / 0 > 1                         |",
        "a > 1 / 0                         | value.none 4-9",
      })
  void warnsOf(String source, String expected) {
    assertThat(warnings(source)).isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "a > 5 and a < 10",
        "a > 5 or a < 3",
        "a < 18 ? 1 : a < 60 ? 2 : 3",
        "性别 == '1' or a > 3",
        "今天() > date('2020-01-01')",
        "年龄(生日) >= 60",
        "任一(表, a > 3) and a < 3",
        "全部(表, a > 3 and 任一(表, a < 3))",
        "a in [3..3]",
        "a in [1, null]",
        "a > 5 or 已填(a) and a < 5",
        "a != 1 and a != 2",
      })
  void nothingOddIsLeftInPeace(String source) {
    assertThat(warnings(source)).isEmpty();
  }

  @Test
  void aWarningIsNoErrorAndQuotesWhatItMeans() {
    Compilation compilation = Expressions.compile("a > 5 and a < 3", SCOPE);
    assertThat(compilation.problems()).isEmpty();
    Problem warning = compilation.expression().warnings().getFirst();
    assertThat(warning.severity()).isEqualTo(Severity.WARNING);
    assertThat(warning.arguments()).containsExactly("a < 3");
  }

  @Test
  void aTextForAChoiceIsNotWarnedOf() {
    Expression sex = Expressions.compile("性别于(文)", SCOPE, SEX).expression();
    assertThat(sex.warnings()).isEmpty();
  }

  private static String warnings(String source) {
    Compilation compilation = Expressions.compile(source, SCOPE);
    assertThat(compilation.problems()).as(source).isEmpty();
    return compilation.expression().warnings().stream()
        .map(it -> it.code() + " " + it.start() + "-" + it.end())
        .collect(Collectors.joining(","));
  }
}
