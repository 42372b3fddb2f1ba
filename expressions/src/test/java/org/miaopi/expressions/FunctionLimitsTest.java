package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Calendar;
import org.miaopi.expressions.value.Environment;

/** However large what is given, the answer is bounded and comes at once. */
@NullUnmarked
@Timeout(20)
class FunctionLimitsTest {

  private static final int ROWS = 100_000;
  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Scope SCOPE =
      new Scope(
          Map.of(
              "表",
              new Type.Rows(Map.of("数", Simple.DECIMAL, "文", Simple.TEXT)),
              "项",
              new Type.ListOf(Simple.TEXT),
              "文",
              Simple.TEXT,
              "日",
              Simple.DATE));

  @Test
  void manyRowsAreSortedAndPickedFrom() {
    List<Map<String, Object>> rows =
        IntStream.range(0, ROWS).mapToObj(FunctionLimitsTest::row).toList();
    Map<String, Object> values = Map.of("表", rows);
    assertThat(evaluate("首项(排序(表, 数)).数", values)).isEqualTo(BigDecimal.ZERO);
    assertThat(evaluate("行数(去重(表, 数))", values)).isEqualTo(new BigDecimal("50000"));
    assertThat(evaluate("连接(逐行取(表, 文), '、')", values)).isNull();
  }

  /** Every number twice, far apart. */
  private static Map<String, Object> row(int at) {
    return Map.of("数", BigDecimal.valueOf(at * 7_919L % ROWS / 2), "文", "甲乙丙丁");
  }

  @Test
  void textsOfAnyLengthAreSplitJoinedAndPadded() {
    String text = ",".repeat(5_000_000);
    Map<String, Object> values = Map.of("文", text, "项", Collections.nCopies(ROWS, text));
    assertThat(evaluate("拆分(文, ',')", values)).isNull();
    assertThat(evaluate("拆分(文, 'x')", values)).isEqualTo(List.of(text));
    assertThat(evaluate("连接(项, 文)", values)).isNull();
    assertThat(evaluate("替换(文, ',', 文)", values)).isNull();
    assertThat(evaluate("左补(文, 3, 文)", values)).isNull();
    assertThat(evaluate("右补('', 100000, 文)", values)).isEqualTo(",".repeat(100_000));
    assertThat(evaluate("左补('a', 1000000000, 文)", values)).isNull();
    assertThat(evaluate("属于区划(文, 文)", values)).isNull();
    assertThat(evaluate("区划于(文)", values)).isNull();
  }

  @Test
  void workingDaysOfMillenniaAreCountedUnderAFullCalendar() {
    Set<LocalDate> off = new HashSet<>();
    for (int i = 0; i < 20_000; i++) off.add(TODAY.minusDays(i));
    Calendar calendar = new Calendar(off, Set.of());
    Environment environment =
        new Environment(Map.of("日", LocalDate.parse("0001-01-01")), TODAY, calendar);
    Expression far = Expressions.compile("加工作日(日, 1000000)", SCOPE).expression();
    Expression between = Expressions.compile("相差工作日(日, 今天())", SCOPE).expression();
    assertThat(far.evaluate(environment)).isEqualTo(LocalDate.parse("3888-10-30"));
    assertThat(between.evaluate(environment)).isEqualTo(new BigDecimal("514245"));
  }

  private static Object evaluate(String source, Map<String, Object> values) {
    Expression expression = Expressions.compile(source, SCOPE).expression();
    return expression.evaluate(new Environment(new HashMap<>(values), TODAY));
  }
}
