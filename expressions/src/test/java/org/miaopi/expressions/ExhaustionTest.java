package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miaopi.expressions.closure.Closures;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;

/** However large or deep it is made, a source is refused and an evaluation ends, both at once. */
@NullUnmarked
class ExhaustionTest {

  private static final Type ROWS =
      new Type.Rows(Map.of("数", Simple.DECIMAL, "子表", new Type.Rows(Map.of("值", Simple.DECIMAL))));
  private static final Scope SCOPE =
      new Scope(Map.of("x", Simple.TEXT, "n", Simple.DECIMAL, "表", ROWS));

  /** How large a source is, by what, and at which size it is refused. */
  static Stream<Arguments> sources() {
    return Stream.of(
        sized("limit.length", 4_000, n -> "1" + " ".repeat(n - 1)),
        sized("limit.length", 4_000, n -> "/*" + "甲".repeat(n - 5) + "*/1"),
        sized("limit.depth", 32, n -> "(".repeat(n - 1) + "1" + ")".repeat(n - 1)),
        sized("limit.depth", 32, n -> "!".repeat(n - 1) + "true"),
        sized("limit.depth", 32, n -> "-".repeat(n - 1) + "1"),
        sized("limit.depth", 32, n -> "not ".repeat(n - 1) + "true"),
        sized("limit.depth", 32, n -> "abs(".repeat(n - 1) + "1" + ")".repeat(n - 1)),
        sized("limit.depth", 32, n -> "true?1:".repeat(n - 1) + "1"),
        sized("limit.chain", 64, n -> "1" + "+1".repeat(n)),
        sized("limit.chain", 64, n -> "true" + " and true".repeat(n)),
        sized("limit.chain", 64, n -> "x" + " + x".repeat(n)),
        sized("limit.list", 200, n -> "n in [1" + ",1".repeat(n - 1) + "]"),
        sized("limit.list", 200, n -> "concat(x" + ",x".repeat(n - 1) + ")"),
        sized("limit.nodes", 500, ExhaustionTest::parts),
        sized("limit.digits", 34, n -> "1".repeat(n)),
        sized("limit.digits", 34, n -> "0." + "0".repeat(n - 1) + "1"),
        sized("name.unknown", 0, n -> "甲".repeat(n + 1)),
        sized("limit.name", 64, n -> "年龄".repeat(n).substring(0, n) + "(").limitOnly(),
        sized("pattern.form", 200, n -> "matches(x, '" + "a".repeat(n) + "')"),
        sized("pattern.form", 1_000, n -> "matches(x, 'a{" + n + "}')"),
        sized("pattern.form", 1_000, n -> "matches(x, '(?:a{0,2}){" + (n / 2 + n % 2) + "}')"));
  }

  private record Sized(String code, int most, IntFunction<String> source, boolean fits)
      implements Arguments {

    /** What is within the limit is refused for another reason. */
    Sized limitOnly() {
      return new Sized(code, most, source, false);
    }

    @Override
    public Object[] get() {
      return new Object[] {code, most, source, fits};
    }
  }

  private static Sized sized(String code, int most, IntFunction<String> source) {
    return new Sized(code, most, source, most > 0);
  }

  /** So many parts: three lists, their functions and two additions. */
  private static String parts(int n) {
    int items = n - 8;
    String list = "count([1" + ",1".repeat(items / 3 - 1) + "])";
    return list + "+" + list + "+count([1" + ",1".repeat(items - items / 3 * 2 - 1) + "])";
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aSourceIsReadUpToItsLimitAndRefusedBeyond(
      String code, int most, IntFunction<String> source, boolean fits) {
    if (fits) {
      assertThat(code(source.apply(most - 1))).isEmpty();
      assertThat(code(source.apply(most))).isEmpty();
    }
    assertThat(code(source.apply(most + 1))).isEqualTo(code);
    String huge = source.apply(300_000);
    Compilation refused = quickly(() -> Expressions.compile(huge, SCOPE));
    assertThat(refused.expression()).isNull();
    assertThat(refused.problems())
        .allSatisfy(it -> assertThat(it.end()).isBetween(it.start(), huge.length()))
        .isNotEmpty();
  }

  private static String code(String source) {
    Compilation compilation = quickly(() -> Expressions.compile(source, SCOPE));
    return compilation.expression() != null ? "" : compilation.problems().getFirst().code();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replace(?, 'a', x + x)",
        "concat(?, ?, ?)",
        "(? + ?)",
        "padEnd(? + ?, 100000, x)",
        "upper(? + ?)",
        "join([?, ?, ?], x)",
        "join(split(?, 'a'), x + x)",
        "orElse(replace(?, '', x), ?)",
      })
  void textsThatGrowAtEachLevelEndAtOnce(String level) {
    String source = "x";
    while (true) {
      String next = level.replace("?", source);
      if (Expressions.compile(next, SCOPE).expression() == null) break;
      source = next;
    }
    String largest = source;
    Object value = quickly(() -> evaluate(largest, Map.of("x", "a".repeat(1_000))));
    assertThat(value == null || ((String) value).length() <= 100_000).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+b",
        "(a|a)*b",
        "(a|aa)+b",
        "(.*)*(.*)*x",
        "(a*)*(a*)*b",
        "a*a*a*a*a*a*b",
        "(?:a?){999}a",
        "((a{0,9}){0,9}){0,9}b",
        ".{0,999}b",
        "(x+x+)+y|(a+a+)+y"
      })
  void patternsThatBlowUpElsewhereEndAtOnce(String pattern) {
    String source = "matches(x, '" + pattern + "')";
    Expression expression = Expressions.compile(source, SCOPE).expression();
    for (int length : List.of(30, 450, 5_000, 100_000)) {
      Environment answers = environment(Map.of("x", "a".repeat(length) + "!"));
      assertThat(quickly(() -> String.valueOf(expression.evaluate(answers)))).isIn("false", "null");
    }
  }

  @Test
  void rowsWithinRowsAreVisitedAHundredThousandTimes() {
    for (String source : List.of("合计(表, 行数(表, 数 == 上级.数))", "合计(表, 行数(表, 数 > 0 or true))")) {
      assertThat(evaluate(source, Map.of("表", rows(315)))).isEqualTo(new BigDecimal("99225"));
      assertThat(evaluate(source, Map.of("表", rows(316)))).isEqualTo(new BigDecimal("99856"));
      assertThat(evaluate(source, Map.of("表", rows(317)))).isEqualTo(BigDecimal.ZERO);
    }
    assertThat(evaluate("行数(表, 数 == 1)", Map.of("表", rows(100_000))))
        .isEqualTo(new BigDecimal("100000"));
    assertThat(evaluate("行数(表, 数 == 1)", Map.of("表", rows(100_001)))).isNull();
    assertThat(evaluate("行数(表)", Map.of("表", rows(100_001)))).isEqualTo(new BigDecimal("100001"));
    Object large = quickly(() -> evaluate("合计(表, 行数(表, 数 == 上级.数))", Map.of("表", rows(5_000))));
    assertThat(large).isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void listsThatArePutTogetherAndPowersOfPowersEndAtOnce() {
    Map<String, Object> values = Map.of("表", rows(50_000));
    String list = "逐行取(表, 数)";
    assertThat(evaluate("行数(" + list + " + " + list + ")", values))
        .isEqualTo(new BigDecimal("100000"));
    assertThat(evaluate(list + " + " + list + " + [1]", values)).isNull();
    String asked = "含全部(" + list + ", " + list + " + [2])";
    Map<String, Object> fewer = Map.of("表", rows(10_000));
    assertThat(quickly(() -> evaluate(asked, fewer))).isEqualTo(false);
    String power = "n";
    for (int i = 0; i < 20; i++) power = "乘方(" + power + ", 999)";
    String powers = power;
    for (String n : List.of("9".repeat(34), "1.1", "0.9", "-2"))
      assertThat(quickly(() -> evaluate(powers, Map.of("n", new BigDecimal(n))))).isNull();
    assertThat(evaluate(powers, Map.of("n", BigDecimal.ONE))).isEqualTo(BigDecimal.ONE);
  }

  /** Each mistake could be compared with each of the form's names. */
  @Test
  void manyMisspeltNamesAmongManyLongOnesAreRefusedAtOnce() {
    Map<String, Type> names = new HashMap<>();
    for (int i = 0; i < 1_000; i++) {
      String digits = Integer.toString(i * 7_919, 7);
      names.put(("字段" + digits.repeat(60)).substring(0, 60), Simple.DECIMAL);
    }
    Scope scope = new Scope(names);
    for (String word : List.of("x", "字段1", "字段" + "1".repeat(14), "字段" + "12".repeat(30))) {
      int count = Math.min(199, 3_900 / (word.length() + 1));
      String source = "[" + String.join(",", Collections.nCopies(count, word)) + "]";
      Compilation refused = quickly(() -> Expressions.compile(source, scope));
      assertThat(refused.problems()).hasSize(count);
    }
  }

  @Test
  void datesThatTheLanguageDoesNotHaveAreNotAnswered() {
    Scope scope = new Scope(Map.of("日", Simple.DATE, "刻", Simple.DATE_TIME));
    for (String source : List.of("中文日期(日)", "减天(日, 1000000)", "日 + 1天", "取日期(刻)", "刻")) {
      Expression expression = Expressions.compile(source, scope).expression();
      for (LocalDate date : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(0, 12, 31))) {
        Environment answers = environment(Map.of("日", date, "刻", date.atStartOfDay()));
        assertThat(expression.evaluate(answers)).isNull();
      }
    }
  }

  @Test
  void aDayThatTheLanguageDoesNotHaveIsNotAnswered() {
    for (String source : List.of("今天()", "年龄(date('2000-01-01'))", "今天() + 1天", "星期(今天())")) {
      Expression expression = Expressions.compile(source, SCOPE).expression();
      for (LocalDate today : List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.of(0, 12, 31))) {
        Environment environment = new Environment(Map.of(), today);
        assertThat(expression.evaluate(environment)).isNull();
        assertThat(Closures.compile(expression.node()).evaluate(Frame.of(environment))).isNull();
      }
    }
  }

  private static List<Map<String, Object>> rows(int count) {
    return Collections.nCopies(count, Map.of("数", BigDecimal.ONE));
  }

  private static Object evaluate(String source, Map<String, Object> values) {
    Expression expression = Expressions.compile(source, SCOPE).expression();
    Object value = expression.evaluate(environment(values));
    Object oracle = Closures.compile(expression.node()).evaluate(Frame.of(environment(values)));
    assertThat(value).isEqualTo(oracle);
    return value;
  }

  private static Environment environment(Map<String, Object> values) {
    return new Environment(new HashMap<>(values), LocalDate.of(2026, 11, 24));
  }

  /** Within 50 ms. */
  private static <T> T quickly(Supplier<T> work) {
    assertThat(
            WorkTime.least(
                50,
                () -> {
                  T unused = work.get();
                }))
        .as("milliseconds")
        .isLessThanOrEqualTo(50);
    return work.get();
  }
}
