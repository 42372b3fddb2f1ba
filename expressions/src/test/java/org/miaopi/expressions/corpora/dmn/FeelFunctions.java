package org.miaopi.expressions.corpora.dmn;

import java.util.List;
import java.util.Set;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.Workbench;
import org.miaopi.expressions.type.Type;

/** Writes functions and properties of FEEL. */
final class FeelFunctions {

  /** Functions whose names are several words. */
  static final Set<String> NAMES =
      Set.of(
          "string length",
          "upper case",
          "lower case",
          "starts with",
          "ends with",
          "substring before",
          "substring after",
          "string join",
          "list contains",
          "distinct values",
          "insert before",
          "index of",
          "date and time",
          "years and months duration",
          "round up",
          "round down",
          "round half up",
          "round half down",
          "day of year",
          "day of week",
          "month of year",
          "week of year",
          "get value",
          "get entries",
          "list replace");

  private FeelFunctions() {}

  static String call(String name, List<String> a, Workbench workbench) {
    if (a.isEmpty()) throw new Inexpressible("function " + name);
    String first = a.getFirst();
    return switch (name) {
      case "not" -> "(not " + first + ")";
      case "string length" -> written("length", a);
      case "upper case" -> written("upper", a);
      case "lower case" -> written("lower", a);
      case "starts with" -> written("startsWith", a);
      case "ends with" -> written("endsWith", a);
      case "contains", "abs", "floor" -> written(name, a);
      case "ceiling" -> written("ceil", a);
      case "decimal" -> written("roundHalfEven", a);
      case "round up" -> written("roundUp", a);
      case "round down" -> written("roundDown", a);
      case "round half up" -> written("round", a);
      case "modulo" -> modulo(a);
      case "odd" -> "(" + first + " % 2 != 0)";
      case "even" -> "(" + first + " % 2 == 0)";
      case "substring" -> substring(a);
      case "string" -> "text(" + first + ")";
      case "string join" -> "join(" + first + ", " + (a.size() > 1 ? a.get(1) : "''") + ")";
      case "matches" -> matches(a);
      case "split" -> split(a);
      case "list contains" -> "(" + second(a) + " in " + first + ")";
      case "distinct values" -> written("distinct", a);
      case "min", "max", "sum", "count", "all", "any" -> aggregate(name, a, workbench);
      case "mean" -> aggregate("average", a, workbench);
      case "date" -> date(a, workbench);
      case "date and time" -> dateAndTime(a);
      case "duration" -> duration(a);
      case "years and months duration" -> "(" + written("monthsBetween", a) + " * 1 month)";
      case "time" -> throw new Inexpressible("a time of day");
      case "number" -> number(a);
      case "substring before" -> before(first, second(a));
      case "substring after" -> after(first, second(a));
      case "concatenate" -> written("concat", a);
      case "append" -> "(" + first + " + [" + String.join(", ", a.subList(1, a.size())) + "])";
      case "replace" -> replace(a);
      case "before" -> "(" + first + " < " + second(a) + ")";
      case "after" -> "(" + first + " > " + second(a) + ")";
      default -> throw new Inexpressible("function " + name);
    };
  }

  /** Whether something is null is asked by a function. */
  static String compared(String left, String operator, String right) {
    String sign = operator.equals("=") ? "==" : operator;
    boolean nothing = left.equals("null") || right.equals("null");
    if (!nothing || !(sign.equals("==") || sign.equals("!="))) {
      return "(" + left + " " + sign + " " + right + ")";
    }
    String present = "present(" + (left.equals("null") ? right : left) + ")";
    return sign.equals("==") ? "(not " + present + ")" : present;
  }

  /** A part of a date or a duration, else a field. */
  static String property(String of, String name, Workbench workbench) {
    Type type = workbench.typeIfKnown(of);
    if (type instanceof Type.Rows) return "each(" + of + ", " + Workbench.name(name) + ")";
    if (type == Type.Simple.DATE_TIME) {
      return Set.of("hour", "minute").contains(name)
          ? name + "(" + of + ")"
          : datePart("datePart(" + of + ")", name);
    }
    if (type == Type.Simple.DATE) return datePart(of, name);
    if (type == Type.Simple.MONTHS && name.equals("years")) return "roundDown(" + of + " / 1 year)";
    if (type == Type.Simple.MONTHS && name.equals("months")) return "(" + of + " / 1 month % 12)";
    if (type == Type.Simple.DAYS && name.equals("days")) return "(" + of + " / 1 day)";
    return of + "." + Workbench.name(name);
  }

  private static String datePart(String date, String name) {
    if (Set.of("year", "month", "day", "weekday").contains(name)) return name + "(" + date + ")";
    throw new Inexpressible("property " + name);
  }

  /** {@code @"…"} is a date, a date and time or a duration, by its form. */
  static String literal(String text) {
    String quoted = "'" + text + "'";
    if (text.matches("-?P.*")) return duration(List.of(quoted));
    if (text.contains("T")) return dateAndTime(List.of(quoted));
    if (text.contains(":")) throw new Inexpressible("a time of day");
    return "date(" + quoted + ")";
  }

  private static String written(String function, List<String> a) {
    return function + "(" + String.join(", ", a) + ")";
  }

  private static String second(List<String> a) {
    if (a.size() != 2) throw new Inexpressible("another number of arguments");
    return a.get(1);
  }

  /** The sign is that of the divisor there. */
  private static String modulo(List<String> a) {
    String divisor = second(a);
    String dividend = a.getFirst();
    return "(" + dividend + " - " + divisor + " * floor(" + dividend + " / " + divisor + "))";
  }

  /** Positions count from 1, or from the end where they are below 0. */
  private static String substring(List<String> a) {
    String text = a.getFirst();
    String given = a.get(1);
    String from =
        given.matches("[0-9]+")
            ? "" + (Integer.parseInt(given) - 1)
            : given.matches("\\(-[0-9]+\\)")
                ? "length(" + text + ") - " + given.replaceAll("\\D", "")
                : "(" + given + " - 1)";
    if (a.size() == 2) return "substring(" + text + ", " + from + ")";
    return "substring(" + text + ", " + from + ", " + from + " + " + a.get(2) + ")";
  }

  /** Without the signs that group digits. */
  private static String number(List<String> a) {
    if (a.size() > 1) throw new Inexpressible("another number of arguments");
    return written("number", a);
  }

  /** An empty text where the other is not in it. */
  private static String before(String text, String part) {
    return "substring(" + text + ", 0, orElse(indexOf(" + text + ", " + part + "), 0))";
  }

  private static String after(String text, String part) {
    String start = "indexOf(" + text + ", " + part + ") + length(" + part + ")";
    return "orElse(substring(" + text + ", " + start + "), '')";
  }

  /** What is replaced is a pattern there. */
  private static String replace(List<String> a) {
    if (a.size() != 3 || !a.get(1).matches("'[^\\\\.*+?()\\[\\]{}|^$]*'")) {
      throw new Inexpressible("a text replaced by a pattern");
    }
    return written("replace", a);
  }

  /** FEEL looks for the pattern anywhere in the text. */
  private static String matches(List<String> a) {
    String pattern = second(a);
    if (!pattern.startsWith("'")) throw new Inexpressible("a pattern that is computed");
    String inside = pattern.substring(1, pattern.length() - 1);
    String whole = "'[\\\\d\\\\D]*(?:" + inside + ")[\\\\d\\\\D]*'";
    return "matches(" + a.getFirst() + ", " + whole + ")";
  }

  /** The separator is a pattern there. */
  private static String split(List<String> a) {
    if (!second(a).matches("'[^\\\\.*+?()\\[\\]{}|^$]*'")) {
      throw new Inexpressible("a text split by a pattern");
    }
    return written("split", a);
  }

  /** Over a list or over several values. */
  private static String aggregate(String name, List<String> a, Workbench workbench) {
    if (a.size() > 1) return name + "([" + String.join(", ", a) + "])";
    boolean list = workbench.compile(a.getFirst()).type() instanceof Type.ListOf;
    return list || name.equals("count") ? written(name, a) : name + "([" + a.getFirst() + "])";
  }

  private static String date(List<String> a, Workbench workbench) {
    if (a.size() == 3 && a.stream().allMatch(it -> it.matches("[0-9]+"))) {
      int[] part = a.stream().mapToInt(Integer::parseInt).toArray();
      return "date('%04d-%02d-%02d')".formatted(part[0], part[1], part[2]);
    }
    if (a.size() != 1) throw new Inexpressible("a date out of computed parts");
    String of = a.getFirst();
    if (of.startsWith("'") || of.equals("null")) return "date(" + of + ")";
    Type type = workbench.compile(of).type();
    if (type == Type.Simple.DATE) return of;
    return (type == Type.Simple.DATE_TIME ? "datePart(" : "date(") + of + ")";
  }

  private static String dateAndTime(List<String> a) {
    if (a.size() != 1) throw new Inexpressible("a time of day");
    String text = a.getFirst();
    if (text.matches("'.*(Z|[-+]\\d\\d:\\d\\d(:\\d\\d)?|@.*)'")) {
      throw new Inexpressible("time zones");
    }
    if (text.matches("'.*\\.\\d+'")) throw new Inexpressible("fractions of seconds");
    return "dateTime(" + text + ")";
  }

  private static String duration(List<String> a) {
    String text = a.getFirst();
    if (text.matches("'.*T.*'")) throw new Inexpressible("durations of seconds");
    return "duration(" + text + ")";
  }
}
