package org.miaopi.expressions;

import static java.util.Map.entry;
import static org.miaopi.expressions.type.Type.Simple.BOOLEAN;
import static org.miaopi.expressions.type.Type.Simple.DATE;
import static org.miaopi.expressions.type.Type.Simple.DATE_TIME;
import static org.miaopi.expressions.type.Type.Simple.DAYS;
import static org.miaopi.expressions.type.Type.Simple.DECIMAL;
import static org.miaopi.expressions.type.Type.Simple.MONTHS;
import static org.miaopi.expressions.type.Type.Simple.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.miaopi.expressions.functions.Function;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.functions.Patterns;
import org.miaopi.expressions.functions.Signature;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/**
 * Well-typed sources by chance, the same ones for the same seed: every type, operator and function,
 * rows within rows, ranges and durations, in both languages and both widths. A name has the same
 * type wherever it stands, so that it does not matter which one hides which.
 */
@NullUnmarked
public final class RandomSource {

  static final Type CHOICE = new Type.Choice(List.of("1", "2", "甲"));

  private static final Type.Rows INNER =
      new Type.Rows(Map.of("值", DECIMAL, "名", TEXT, "日", DATE, "选", CHOICE));
  private static final Type.Rows OUTER =
      new Type.Rows(
          Map.ofEntries(
              entry("数", DECIMAL),
              entry("名", TEXT),
              entry("真", BOOLEAN),
              entry("日", DATE),
              entry("刻", DATE_TIME),
              entry("月数", MONTHS),
              entry("天数", DAYS),
              entry("多选", new Type.ListOf(CHOICE)),
              entry("户", new Type.Group(Map.of("数", DECIMAL))),
              entry("子表", INNER)));

  public static final Scope SCOPE =
      new Scope(
          Map.ofEntries(
              entry("真", BOOLEAN),
              entry("数", DECIMAL),
              entry("值", DECIMAL),
              entry("文", TEXT),
              entry("姓 名", TEXT),
              entry("日", DATE),
              entry("刻", DATE_TIME),
              entry("月数", MONTHS),
              entry("天数", DAYS),
              entry("选", CHOICE),
              entry("多选", new Type.ListOf(CHOICE)),
              entry("数列", new Type.ListOf(DECIMAL)),
              entry("文列", new Type.ListOf(TEXT)),
              entry("日列", new Type.ListOf(DATE)),
              entry("组", new Type.Group(Map.of("数", DECIMAL, "内", group()))),
              entry("表", OUTER)));

  static final List<Type> SCALARS =
      List.of(BOOLEAN, DECIMAL, TEXT, DATE, DATE_TIME, MONTHS, DAYS, CHOICE);
  private static final List<Type> ORDERED = List.of(DECIMAL, TEXT, DATE, DATE_TIME, MONTHS, DAYS);

  /** What is called in a way of its own below, or never left as a call. */
  private static final Set<String> SPECIAL =
      Set.of(
          "matches", "duration", "sum", "average", "any", "all", "min", "max", "today", "concat");

  private static final Map<Type, List<String>> LITERALS =
      Map.of(
          BOOLEAN, List.of("true", "false"),
          DECIMAL,
              List.of("0", "1", "2", "0.50", "34.000001", "1000000", "-7", "３.５", "9".repeat(34)),
          TEXT,
              List.of(
                  "''",
                  "'甲'",
                  "\"a'b\"",
                  "“，”",
                  "'\\\\'",
                  "'2024-02-29'",
                  "'12.50'",
                  "'ß\uD83D\uDE00'"),
          DATE, List.of("today()", "今天（）", "date('2024-02-29')", "日期(\"0001-01-01\")"),
          DATE_TIME, List.of("dateTime('2024-02-29 23:59:59')", "日期时间('9999-12-31T00:00')"),
          MONTHS, List.of("1年6个月", "0个月", "1 month", "duration('-P2Y')", "9999年"),
          DAYS, List.of("30天", "0天", "1 day", "时长('-P7D')", "3652425天"),
          CHOICE, List.of("选"));

  private static final List<String> ATOMS =
      List.of("a", "b", "甲", ".", "[ab]", "[^a]", "\\d", "\\W", "[a-\\-]", "\\.", "^", "$", "1");
  private static final List<String> REPEATS =
      List.of("", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,2}?", "{2,}", "*?");

  private final Random random;
  private final double wrong;
  private final List<Type.Rows> around = new ArrayList<>();

  public RandomSource(long seed) {
    this(new Random(seed), 0);
  }

  /** With the chance that a part is of another type than is wanted. */
  RandomSource(Random random, double wrong) {
    this.random = random;
    this.wrong = wrong;
  }

  private static Type group() {
    return new Type.Group(Map.of("日", DATE, "真", BOOLEAN));
  }

  /** A source of any type that a value can have, but rows. */
  public String any(int depth) {
    Type type = one(SCALARS);
    return random.nextInt(12) == 0 ? list(type, depth) : of(type, depth);
  }

  String of(Type type, int depth) {
    if (random.nextDouble() < wrong) return of(one(SCALARS), depth);
    if (depth <= 0 || random.nextInt(10) == 0) return leaf(type);
    int next = depth - 1;
    return switch (random.nextInt(7)) {
      case 0 -> either(of(type, next), random.nextInt(8) == 0 ? "null" : of(type, next), next);
      case 1 -> call(type, next);
      case 2 -> picked(type, next);
      default -> specific(type, next);
    };
  }

  private String specific(Type type, int next) {
    return switch (type) {
      case Type.Simple.BOOLEAN -> truth(next);
      case Type.Simple.DECIMAL -> number(next);
      case Type.Simple.TEXT -> text(next);
      case Type.Simple.DATE, Type.Simple.DATE_TIME -> moment(type, next);
      case Type.Simple.MONTHS, Type.Simple.DAYS -> duration(type, next);
      default -> leaf(type);
    };
  }

  /** A name, a field or a literal. */
  private String leaf(Type type) {
    if (random.nextInt(3) == 0) return one(LITERALS.get(type));
    List<String> names = new ArrayList<>();
    for (int up = 0; up < around.size(); up++) {
      int level = around.size() - 1 - up;
      paths("上级.".repeat(up), around.get(level).fields(), type, names);
    }
    String all = random.nextInt(4) == 0 ? "parent.".repeat(around.size()) : "";
    paths(all, SCOPE.names(), type, names);
    return names.isEmpty() ? one(LITERALS.get(type)) : one(names);
  }

  private static void paths(String before, Map<String, Type> fields, Type type, List<String> into) {
    for (String name : fields.keySet().stream().sorted().toList()) {
      Type field = fields.get(name);
      String path = before + (name.contains(" ") ? "`" + name + "`" : name);
      if (field.equals(type)) into.add(path);
      if (field instanceof Type.Group inner) paths(path + ".", inner.fields(), type, into);
    }
  }

  private String either(String one, String other, int next) {
    return switch (random.nextInt(3)) {
      case 0 -> "(" + of(BOOLEAN, next) + one(" ? ", "？") + one + one(" : ", "：") + other + ")";
      case 1 -> name("if") + arguments(of(BOOLEAN, next), one, other);
      default -> name("orElse") + arguments(one, other);
    };
  }

  /** A function of the library whose signature gives the type. */
  private String call(Type type, int next) {
    List<Function> functions =
        Functions.all().stream()
            .filter(it -> !SPECIAL.contains(it.name()))
            .filter(it -> it.signatures().stream().anyMatch(way -> way.result().equals(type)))
            .toList();
    if (functions.isEmpty()) return specific(type, next);
    Function function = one(functions);
    List<Signature> ways =
        function.signatures().stream().filter(it -> it.result().equals(type)).toList();
    Signature way = one(ways);
    int most = way.repeats() ? way.parameters().size() + 2 : way.parameters().size();
    List<String> arguments = new ArrayList<>();
    for (int i = random.nextInt(way.required(), most + 1); i > 0; i--) {
      arguments.add(argument(way.parameter(arguments.size()), next));
    }
    boolean written =
        function.name().startsWith("date") && arguments.getFirst().matches("['\"“].*");
    if (written) arguments.set(0, "文");
    return name(function.name()) + arguments(arguments.toArray(String[]::new));
  }

  private String argument(Type type, int next) {
    if (random.nextInt(40) == 0) return "null";
    return type instanceof Type.ListOf list ? list(list.element(), next) : of(type, next);
  }

  /** Out of many values: a row's field, an entry, the least, the most. */
  private String picked(Type type, int next) {
    boolean ordered = Types.isOrdered(type);
    return switch (random.nextInt(4)) {
      case 0 ->
          random.nextBoolean()
              ? name(one("first", "last")) + arguments(list(type, next))
              : name("at") + arguments(list(type, next), place(next));
      case 1 -> fieldOf(type, next);
      case 2 -> ordered ? extreme(type, next) : specific(type, next);
      default ->
          ordered
              ? name("clamp") + arguments(of(type, next), of(type, next), of(type, next))
              : specific(type, next);
    };
  }

  private String fieldOf(Type type, int next) {
    Type.Rows rows = rowsAt();
    List<String> fields = new ArrayList<>();
    paths(".", rows.fields(), type, fields);
    fields.removeIf(it -> it.startsWith(".户"));
    if (fields.isEmpty()) return specific(type, next);
    String row =
        random.nextBoolean()
            ? name(one("first", "last")) + arguments(rows(rows, next))
            : name("at") + arguments(rows(rows, next), place(next));
    return row + one(fields).replace("..", ".");
  }

  private String place(int next) {
    return random.nextInt(4) == 0 ? of(DECIMAL, next) : one("1", "2", "-1", "-3", "0");
  }

  private String extreme(Type type, int next) {
    String function = name(one("min", "max"));
    return switch (random.nextInt(3)) {
      case 0 -> function + arguments(of(type, next), of(type, next));
      case 1 -> function + arguments(list(type, next));
      default -> over(function, type, next);
    };
  }

  /** A function over rows, with something of the type asked of each. */
  private String over(String function, Type asked, int next) {
    if (around.size() == 2) return function + arguments(list(asked, next));
    Type.Rows rows = rowsAt();
    return function + arguments(rows(rows, next), inside(rows, asked, next));
  }

  private String inside(Type.Rows rows, Type asked, int next) {
    around.add(rows);
    String body = of(asked, next);
    around.removeLast();
    return body;
  }

  private Type.Rows rowsAt() {
    boolean inOuter = !around.isEmpty() && around.getLast() == OUTER;
    return inOuter && random.nextInt(3) > 0 ? INNER : OUTER;
  }

  /** A table; its inner rows can only be had inside of the outer ones. */
  private String rows(Type.Rows rows, int next) {
    String name = rows == OUTER ? "表" : "子表";
    if (next <= 0 || around.size() == 2) return name;
    String same = rows(rows, next - 1);
    return switch (random.nextInt(6)) {
      case 0 -> name("filter") + arguments(same, inside(rows, BOOLEAN, next - 1));
      case 1 ->
          name(one("sortBy", "sortByDescending"))
              + arguments(same, inside(rows, one(ORDERED), next - 1));
      case 2 -> either(same, name, next - 1);
      default -> same;
    };
  }

  private String list(Type element, int next) {
    List<String> names = new ArrayList<>();
    paths("", SCOPE.names(), new Type.ListOf(element), names);
    boolean leaf = next <= 0 && !names.isEmpty();
    return switch (leaf ? 0 : random.nextInt(8)) {
      case 0 -> names.isEmpty() ? written(element, next) : one(names);
      case 1 -> name(one("distinct")) + arguments(list(element, next - 1));
      case 2 ->
          Types.isOrdered(element)
              ? name(one("sortBy", "sortByDescending")) + arguments(list(element, next - 1))
              : written(element, next);
      case 3 -> around.size() < 2 ? over(name("each"), element, next - 1) : written(element, next);
      case 4 ->
          around.size() < 2 ? over(name("distinct"), element, next - 1) : written(element, next);
      case 6 -> joined(element, next - 1);
      case 5 ->
          element == TEXT
              ? name("split") + arguments(of(TEXT, next - 1), of(TEXT, 0))
              : written(element, next);
      default -> written(element, next);
    };
  }

  private String joined(Type element, int next) {
    String one = list(element, next);
    String other = list(element, next);
    return random.nextBoolean()
        ? "(" + one + " + " + other + ")"
        : name("concat") + arguments(one, other);
  }

  private String written(Type element, int next) {
    List<String> items = new ArrayList<>(List.of(of(element, next - 1)));
    for (int i = random.nextInt(3); i > 0; i--) items.add(of(element, next - 1));
    if (random.nextInt(5) == 0) items.add("null");
    return one("[", "【") + String.join(one(", ", "，", "、"), items) + one("]", "】");
  }

  private String truth(int next) {
    Type ordered = one(ORDERED);
    return switch (random.nextInt(18)) {
      case 16 -> listed(one(SCALARS), next);
      case 17 -> range(of(TEXT, next), of(TEXT, 0), of(TEXT, 0));
      case 0, 1 -> binary(BOOLEAN, next, " and ", " or ", " && ", "||");
      case 2 -> one("not (", "!(") + of(BOOLEAN, next) + ")";
      case 3, 4, 13, 14, 15 ->
          binary(ordered, next, "<", "<=", "==", "!=", ">", ">=", "≥", "＜", "≠");
      case 5 -> binary(TEXT, next, "==", "!=", " contains ");
      case 6 -> "(选 " + one("== '1'", "!= '2'", "in ['1', '甲']", "not in 多选") + ")";
      case 7 -> "(" + of(ordered, next) + one(" in ", " not in ") + list(ordered, next) + ")";
      case 8 -> range(of(ordered, next), of(ordered, next), of(ordered, next));
      case 9 -> over(name(one("any", "all")), BOOLEAN, next);
      case 10 -> name("present") + arguments(random.nextBoolean() ? any(next) : "表");
      case 11 ->
          name("matches") + arguments(random.nextBoolean() ? of(TEXT, next) : sample(), pattern());
      default -> "(" + list(ordered, next) + " contains " + of(ordered, next) + ")";
    };
  }

  /** Two lists against one another. */
  private String listed(Type element, int next) {
    String one = list(element, next);
    String other = list(element, next);
    return random.nextBoolean()
        ? "(" + one + one(" == ", " != ") + other + ")"
        : name(one("containsAny", "containsAll")) + arguments(one, other);
  }

  /** A pattern as a literal; one that is refused is replaced. */
  private String pattern() {
    String pattern = alternatives(2);
    if (!Patterns.isValid(pattern)) return pattern();
    return "'" + pattern.replace("\\", "\\\\") + "'";
  }

  private String alternatives(int depth) {
    StringBuilder pattern = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      boolean group = depth > 0 && random.nextInt(3) == 0;
      pattern.append(group ? one("(", "(?:") + alternatives(depth - 1) + ")" : one(ATOMS));
      pattern.append(one(REPEATS));
      if (random.nextInt(5) == 0) pattern.append('|');
    }
    return pattern.toString();
  }

  /** A text that patterns are likely to match. */
  private String sample() {
    StringBuilder sample = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) sample.append(one("a", "b", "1", "甲", "."));
    return "'" + sample + "'";
  }

  private String range(String value, String from, String to) {
    String ends = random.nextInt(4) == 0 ? from + one("..", "…") : from + ".." + to;
    if (random.nextInt(4) == 0) ends = ".." + to;
    return "(" + value + one(" in ", " not in ") + one("[", "(") + ends + one("]", ")") + ")";
  }

  private String number(int next) {
    Type kind = one(MONTHS, DAYS);
    return switch (random.nextInt(10)) {
      case 9 ->
          name("power") + arguments(of(DECIMAL, next), one("2", "-1", "0", "17", "360", "-7"));
      case 0, 1, 2 -> binary(DECIMAL, next, "+", "-", "*", "/", "%", "×", "÷");
      case 3 -> "-(" + of(DECIMAL, next) + ")";
      case 4 -> "(" + of(kind, next) + " / " + of(kind, next) + ")";
      case 5 -> over(name(one("sum", "average")), DECIMAL, next);
      case 6 -> name("count") + arguments(rows(rowsAt(), around.size() < 2 ? next : 0));
      case 7 -> around.size() < 2 ? over(name("count"), BOOLEAN, next) : call(DECIMAL, next);
      default -> name("count") + arguments(list(one(SCALARS), next));
    };
  }

  private String text(int next) {
    return switch (random.nextInt(5)) {
      case 4 -> name("concat") + arguments(of(TEXT, next), of(TEXT, next));
      case 0 -> binary(TEXT, next, "+", "＋");
      case 1 -> name("text") + arguments(of(one(ORDERED), next));
      case 2 -> name("text") + arguments("选");
      default -> call(TEXT, next);
    };
  }

  private String moment(Type type, int next) {
    Type kind = one(MONTHS, DAYS);
    return switch (random.nextInt(3)) {
      case 0 -> "(" + of(type, next) + one(" + ", " - ") + of(kind, next) + ")";
      case 1 -> "(" + of(kind, next) + " + " + of(type, next) + ")";
      default -> call(type, next);
    };
  }

  private String duration(Type type, int next) {
    Type moment = one(DATE, DATE_TIME);
    return switch (random.nextInt(type == DAYS ? 7 : 6)) {
      case 4 -> "(" + of(type, next) + " / " + of(DECIMAL, next) + ")";
      case 5 -> over(name(one("sum", "average")), type, next);
      case 0 -> binary(type, next, "+", "-");
      case 1 -> "-(" + of(type, next) + ")";
      case 2 -> "(" + of(type, next) + " * " + of(DECIMAL, next) + ")";
      case 3 -> "(" + of(DECIMAL, next) + " * " + of(type, next) + ")";
      default -> "(" + of(moment, next) + " - " + of(moment, next) + ")";
    };
  }

  private String binary(Type type, int next, String... operators) {
    String comment = random.nextInt(30) == 0 ? " /* 说明 */ " : "";
    return "(" + of(type, next) + one(operators) + comment + of(type, next) + ")";
  }

  /** English or Chinese. */
  private String name(String function) {
    return random.nextBoolean() ? function : Functions.get(function).alias();
  }

  private String arguments(String... arguments) {
    boolean wide = random.nextInt(10) == 0;
    return List.of(arguments).stream()
        .collect(Collectors.joining(wide ? "，" : ", ", wide ? "（" : "(", wide ? "）" : ")"));
  }

  @SafeVarargs
  private <T> T one(T... all) {
    return all[random.nextInt(all.length)];
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
