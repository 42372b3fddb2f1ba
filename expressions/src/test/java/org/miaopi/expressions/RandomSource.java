package org.miaopi.expressions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;

/** Well-typed sources and environments by chance, the same ones for the same seed. */
@NullUnmarked
final class RandomSource {

  static final Scope SCOPE =
      new Scope(
          Map.of(
              "真", Simple.BOOLEAN,
              "数", Simple.DECIMAL,
              "值", Simple.DECIMAL,
              "文", Simple.TEXT,
              "日期", Simple.DATE,
              "选", new Type.Choice(List.of("1", "2")),
              "多选", new Type.ListOf(new Type.Choice(List.of("1", "2"))),
              "组", new Type.Group(Map.of("数", Simple.DECIMAL)),
              "表", new Type.Rows(Map.of("数", Simple.DECIMAL, "名", Simple.TEXT))));

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
    return switch (random.nextInt(9)) {
      case 0 -> "(" + truth(next) + one(" and ", " or ", " && ") + truth(next) + ")";
      case 1 -> "not (" + truth(next) + ")";
      case 2 -> "(" + number(next) + one("<", "<=", "==", "!=", ">", ">=") + number(next) + ")";
      case 3 -> "(" + date(next) + one("<", ">=", "==") + date(next) + ")";
      case 4 -> "(" + text(next) + one("==", "!=", " contains ") + text(next) + ")";
      case 5 -> "(" + number(next) + " in [" + number(next) + "," + number(next) + ", 1])";
      case 6 -> one("任一", "all") + "(表, 数 > " + number(0) + ")";
      case 7 -> "(" + truth(next) + " ? " + truth(next) + " : " + truth(next) + ")";
      default -> one("startsWith", "endsWith") + "(" + text(next) + "," + text(next) + ")";
    };
  }

  String number(int depth) {
    int next = depth - 1;
    if (depth == 0) return one("数", "值", "组.数", "1.50", "2", "0", "34.000001");
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> "(" + number(next) + one("+", "-", "*", "/", "%") + number(next) + ")";
      case 3 -> "-(" + number(next) + ")";
      case 4 -> one("round", "floor", "ceil", "abs") + "(" + number(next) + ")";
      case 5 -> one("sum", "min", "max", "average") + "(表, 数 * " + number(0) + ")";
      case 6 -> one("length(", "行数(表, 名 == ") + text(next) + ")";
      default -> "orElse(" + number(next) + "," + number(next) + ")";
    };
  }

  String text(int depth) {
    if (depth == 0) return one("文", "'甲'", "'a\\'b'", "text(选)", "\"\"");
    String text = text(depth - 1);
    return switch (random.nextInt(4)) {
      case 0 -> "(" + text + " + " + text(depth - 1) + ")";
      case 1 -> one("trim", "upper", "lower") + "(" + text + ")";
      case 2 -> "text(" + number(depth - 1) + ")";
      default -> "substring(" + text + ", 1)";
    };
  }

  String date(int depth) {
    if (depth == 0) return one("日期", "today()", "date('2024-02-29')", "birthDate(文)");
    return one("plusYears", "plusMonths", "plusDays")
        + "("
        + date(0)
        + ","
        + number(depth - 1)
        + ")";
  }

  Environment environment() {
    Map<String, Object> values = new HashMap<>();
    values.put("真", maybe(random.nextBoolean()));
    values.put("数", decimal());
    values.put("值", decimal());
    values.put("文", maybe(one(TEXTS)));
    values.put("日期", maybe(LocalDate.of(1950, 1, 1).plusDays(random.nextInt(40_000))));
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
