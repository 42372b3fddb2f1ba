package org.miaopi.expressions;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Days;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Months;

/** Well-typed sources and environments by chance, the same ones for the same seed. */
@NullUnmarked
final class RandomSource {

  static final Scope SCOPE =
      new Scope(
          Map.ofEntries(
              entry("真", Simple.BOOLEAN),
              entry("数", Simple.DECIMAL),
              entry("值", Simple.DECIMAL),
              entry("文", Simple.TEXT),
              entry("日期", Simple.DATE),
              entry("时间", Simple.DATE_TIME),
              entry("月数", Simple.MONTHS),
              entry("天数", Simple.DAYS),
              entry("选", new Type.Choice(List.of("1", "2"))),
              entry("多选", new Type.ListOf(new Type.Choice(List.of("1", "2")))),
              entry("组", new Type.Group(Map.of("数", Simple.DECIMAL))),
              entry("表", new Type.Rows(Map.of("数", Simple.DECIMAL, "名", Simple.TEXT)))));

  private static final List<String> NUMBERS =
      List.of("0", "1", "-1", "2.50", "0.13", "60", "9999999999999999999999999999999999", "0.0001");
  private static final List<String> TEXTS =
      List.of("", "甲", "a", "ab", "𠮷野", " x ", "11010519491231002X");

  private final Random random;

  RandomSource(long seed) {
    random = new Random(seed);
  }

  String truth(int depth) {
    int next = depth - 1;
    if (depth == 0) return one("真", "true", "false", "选 == '1'", "'2' in 多选", "present(数)");
    return switch (random.nextInt(12)) {
      case 0 -> "(" + truth(next) + one(" and ", " or ", " && ") + truth(next) + ")";
      case 1 -> "not (" + truth(next) + ")";
      case 2 -> "(" + number(next) + one("<", "<=", "==", "!=", ">", ">=") + number(next) + ")";
      case 3 -> "(" + date(next) + one("<", ">=", "==") + date(next) + ")";
      case 4 -> "(" + text(next) + one("==", "!=", " contains ") + text(next) + ")";
      case 5 -> "(" + number(next) + " in [" + number(next) + "," + number(next) + ", 1])";
      case 6 -> one("任一", "all") + "(表, 数 > " + number(0) + ")";
      case 7 -> "(" + truth(next) + " ? " + truth(next) + " : " + truth(next) + ")";
      case 8 -> "(" + range(number(next), number(next), number(next)) + ")";
      case 9 -> "(" + range(date(next), date(0), date(0)) + ")";
      case 10 -> ordered(next);
      default -> one("startsWith", "endsWith") + "(" + text(next) + "," + text(next) + ")";
    };
  }

  /** A comparison or a range of date-times or durations. */
  private String ordered(int depth) {
    String kind = one("time", "months", "days");
    boolean range = random.nextBoolean();
    String one = any(kind, depth);
    String other = any(kind, depth);
    return "("
        + (range ? range(one, other, any(kind, 0)) : one + one("<", "<=", "==", ">", ">=") + other)
        + ")";
  }

  private String any(String kind, int depth) {
    return switch (kind) {
      case "time" -> time(depth);
      case "months" -> months(depth);
      default -> days(depth);
    };
  }

  private String range(String value, String from, String to) {
    String ends =
        switch (random.nextInt(4)) {
          case 0 -> from + "..";
          case 1 -> ".." + to;
          default -> from + ".." + to;
        };
    return value + one(" in ", " not in ") + one("[", "(") + ends + one("]", ")");
  }

  String number(int depth) {
    int next = depth - 1;
    if (depth == 0) return one("数", "值", "组.数", "1.50", "2", "0", "34.000001");
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> "(" + number(next) + one("+", "-", "*", "/", "%") + number(next) + ")";
      case 3 -> "-(" + number(next) + ")";
      case 4 -> one("round", "roundHalfEven", "roundUp", "ceil", "abs") + "(" + number(next) + ")";
      case 8 -> "last(sortBy(" + one("表, 数", "filter(表, 数 > 1), -数") + ")).数";
      case 9 -> one("weekday(", "day(", "month(") + date(next) + ")";
      case 10 ->
          random.nextBoolean()
              ? "workdaysBetween(" + date(next) + "," + date(0) + ")"
              : "minutesBetween(" + time(next) + "," + time(0) + ")";
      case 5 -> one("sum", "min", "max", "average") + "(表, 数 * " + number(0) + ")";
      case 6 -> one("length(", "行数(表, 名 == ") + text(next) + ")";
      case 7 ->
          random.nextBoolean()
              ? "(" + months(next) + "/" + months(next) + ")"
              : "(" + days(next) + "/" + days(next) + ")";
      default -> "orElse(" + number(next) + "," + number(next) + ")";
    };
  }

  String text(int depth) {
    if (depth == 0) return one("文", "'甲'", "'a\\'b'", "text(选)", "\"\"");
    String text = text(depth - 1);
    return switch (random.nextInt(8)) {
      case 0 -> "(" + text + " + " + text(depth - 1) + ")";
      case 1 -> one("trim", "upper", "lower") + "(" + text + ")";
      case 2 -> "text(" + number(depth - 1) + ")";
      case 3 -> "capitalAmount(" + number(depth - 1) + ")";
      case 4 -> one("longDate", "chineseDate", "text") + "(" + date(depth - 1) + ")";
      case 5 -> "padStart(" + text + "," + number(0) + "," + text(0) + ")";
      case 6 -> one("first", "last") + "(split(" + text + "," + text(0) + "))";
      default -> "substring(" + text + ", 1)";
    };
  }

  String date(int depth) {
    if (depth == 0) return one("日期", "today()", "date('2024-02-29')", "birthDate(文)");
    if (random.nextBoolean()) {
      return "(" + date(depth - 1) + one("+", "-") + duration(depth - 1) + ")";
    }
    if (random.nextInt(4) == 0) return one("startOfMonth", "endOfMonth") + "(" + date(0) + ")";
    return one("plusYears", "minusMonths", "plusDays", "plusWorkdays")
        + "("
        + date(0)
        + ","
        + number(depth - 1)
        + ")";
  }

  String time(int depth) {
    if (depth == 0) return one("时间", "dateTime('2024-02-29 23:59:59')", "dateTime(文)");
    return "(" + time(depth - 1) + one("+", "-") + duration(depth - 1) + ")";
  }

  private String duration(int depth) {
    return random.nextBoolean() ? months(depth) : days(depth);
  }

  String months(int depth) {
    if (depth == 0) return one("月数", "1年6个月", "0个月", "1 month", "duration('-P2Y')", "9999年");
    return switch (random.nextInt(3)) {
      case 0 -> "(" + months(depth - 1) + one("+", "-") + months(depth - 1) + ")";
      case 1 -> "(" + months(depth - 1) + "*" + number(depth - 1) + ")";
      default -> "-" + months(depth - 1);
    };
  }

  String days(int depth) {
    if (depth == 0) return one("天数", "30天", "0天", "1 day", "duration('-P7D')", "3652425天");
    return switch (random.nextInt(4)) {
      case 0 -> "(" + days(depth - 1) + one("+", "-") + days(depth - 1) + ")";
      case 1 -> "(" + date(depth - 1) + "-" + date(0) + ")";
      case 2 -> "(" + time(depth - 1) + "-" + time(0) + ")";
      default -> "(" + number(depth - 1) + "*" + days(depth - 1) + ")";
    };
  }

  Environment environment() {
    Map<String, Object> values = new HashMap<>();
    values.put("真", maybe(random.nextBoolean()));
    values.put("数", decimal());
    values.put("值", decimal());
    values.put("文", maybe(one(TEXTS)));
    values.put("日期", maybe(LocalDate.of(1950, 1, 1).plusDays(random.nextInt(40_000))));
    LocalDateTime start = LocalDateTime.of(1950, 1, 1, 0, 0);
    values.put("时间", maybe(start.plusSeconds(random.nextLong(4_000_000_000L))));
    values.put("月数", maybe(new Months(random.nextInt(-30, 300))));
    values.put("天数", maybe(new Days(random.nextInt(-400, 40_000))));
    values.put("选", maybe(one("1", "2")));
    values.put("多选", maybe(List.of("1")));
    values.put("组", maybe(fields()));
    List<Object> rows = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) rows.add(fields());
    values.put("表", maybe(rows));
    return new Environment(values, LocalDate.of(2026, 11, 24));
  }

  private Map<String, Object> fields() {
    Map<String, Object> fields = new HashMap<>();
    fields.put("数", decimal());
    fields.put("名", maybe(one(TEXTS)));
    return fields;
  }

  private BigDecimal decimal() {
    return maybe(new BigDecimal(one(NUMBERS)));
  }

  private <T> T maybe(T value) {
    return random.nextInt(4) == 0 ? null : value;
  }

  private String one(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private String one(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
