package org.miaopi.expressions.corpora.cel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.Workbench;
import org.miaopi.expressions.corpora.cel.Term.Kind;

/** Writes functions and macros of CEL. */
final class CelFunctions {

  private CelFunctions() {}

  static Term call(String name, List<Term> a) {
    return switch (name) {
      case "size" -> size(a);
      case "dyn" -> one(a);
      case "matches", "contains", "startsWith", "endsWith" -> method(name, a);
      case "int", "uint", "double" -> number(name, a);
      case "bool" -> converted(name, a, Kind.TRUTH);
      case "string" -> text(one(a));
      case "timestamp" -> timestamp(a);
      case "duration" -> throw new Inexpressible("durations of seconds");
      case "bytes" -> throw new Inexpressible("values: bytes");
      case "type" -> throw new Inexpressible("names of types, messages and enumerations");
      default -> throw new Inexpressible("function " + name);
    };
  }

  static Term method(String name, List<Term> a) {
    return switch (name) {
      case "size" -> size(a);
      case "contains", "startsWith", "endsWith" -> Term.of(Kind.TRUTH, written(name, a));
      case "matches" -> matches(a);
      case "lowerAscii" -> Term.of(Kind.STRING, written("lower", a));
      case "upperAscii" -> Term.of(Kind.STRING, written("upper", a));
      case "trim", "substring" -> Term.of(Kind.STRING, written(name, a));
      case "replace" -> Term.of(Kind.STRING, written(name, exactly(3, a)));
      case "split" -> Term.list(Kind.STRING, written(name, exactly(2, a)));
      case "indexOf", "lastIndexOf" -> position(name, exactly(2, a));
      case "join" -> join(a);
      case "charAt" -> character(a);
      default -> time(name, a);
    };
  }

  static Term math(String name, List<Term> a) {
    String number = a.getFirst().source();
    Kind kind = a.getFirst().kind();
    return switch (name) {
      case "greatest" -> extreme("max", a);
      case "least" -> extreme("min", a);
      case "ceil", "floor", "abs", "round" -> Term.of(kind, written(name, a));
      case "trunc" -> Term.of(kind, written("roundDown", a));
      case "sign" -> Term.of(kind, "(" + number + " > 0 ? 1 : " + number + " < 0 ? -1 : 0)");
      default -> throw new Inexpressible("function math." + name);
    };
  }

  static Term macro(String name, String rows, Term list, Term body, @Nullable Term second) {
    String call = "(" + rows + ", " + body.source() + ")";
    String filtered = "filter" + call;
    return switch (name) {
      case "exists" -> Term.of(Kind.TRUTH, "any" + call);
      case "all" -> Term.of(Kind.TRUTH, "all" + call);
      case "exists_one", "existsOne" -> Term.of(Kind.TRUTH, "(count" + call + " == 1)");
      case "filter" -> Term.list(list.entries(), "each(" + filtered + ", " + Workbench.ENTRY + ")");
      default ->
          second == null
              ? Term.list(body.kind(), "each" + call)
              : Term.list(second.kind(), "each(" + filtered + ", " + second.source() + ")");
    };
  }

  private static String written(String function, List<Term> a) {
    return function + "(" + String.join(", ", a.stream().map(Term::source).toList()) + ")";
  }

  private static Term one(List<Term> a) {
    return exactly(1, a).getFirst();
  }

  private static List<Term> exactly(int count, List<Term> a) {
    if (a.size() != count) throw new Inexpressible("another number of arguments");
    return a;
  }

  private static Term size(List<Term> a) {
    return Term.of(Kind.WHOLE, written(one(a).is(Kind.LIST) ? "count" : "length", a));
  }

  private static Term number(String name, List<Term> a) {
    Term of = one(a);
    if (of.is(Kind.STRING)) {
      return Term.of(name.equals("double") ? Kind.DOUBLE : Kind.WHOLE, written("number", a));
    }
    if (of.is(Kind.TIMESTAMP)) throw new Inexpressible("seconds since 1970");
    if (of.is(Kind.TRUTH)) throw new Inexpressible("a truth taken for a number");
    if (name.equals("double")) return Term.of(Kind.DOUBLE, of.source());
    return Term.of(Kind.WHOLE, of.is(Kind.WHOLE) ? of.source() : written("roundDown", a));
  }

  private static Term converted(String name, List<Term> a, Kind kind) {
    if (one(a).is(kind)) return one(a);
    throw new Inexpressible("a text taken for a truth");
  }

  private static Term text(Term of) {
    if (of.is(Kind.TRUTH)) throw new Inexpressible("a truth taken for a text");
    return Term.of(Kind.STRING, of.is(Kind.STRING) ? of.source() : "text(" + of.source() + ")");
  }

  /** CEL counts in UTC; here it is the time of a clock on the wall. */
  private static Term timestamp(List<Term> a) {
    String text = one(a).source();
    if (one(a).is(Kind.TIMESTAMP)) return one(a);
    if (!text.startsWith("'")) throw new Inexpressible("a time that is computed");
    if (!text.endsWith("Z'")) throw new Inexpressible("time zones");
    if (text.contains(".")) throw new Inexpressible("fractions of seconds");
    return Term.of(Kind.TIMESTAMP, "dateTime(" + text.replace("Z'", "'") + ")");
  }

  private static Term time(String name, List<Term> a) {
    if (!name.startsWith("get")) throw new Inexpressible("function " + name);
    if (a.size() > 1) throw new Inexpressible("time zones");
    if (!a.getFirst().is(Kind.TIMESTAMP)) throw new Inexpressible("parts of a duration");
    String time = a.getFirst().source();
    String date = "(datePart(" + time + "))";
    String source =
        switch (name) {
          case "getFullYear" -> "year" + date;
          case "getMonth" -> "(month" + date + " - 1)";
          case "getDate" -> "day" + date;
          case "getDayOfMonth" -> "(day" + date + " - 1)";
          case "getDayOfWeek" -> "(weekday" + date + " % 7)";
          case "getHours" -> "hour(" + time + ")";
          case "getMinutes" -> "minute(" + time + ")";
          default -> throw new Inexpressible("function " + name);
        };
    return Term.of(Kind.WHOLE, source);
  }

  /** CEL looks for the pattern anywhere in the text. */
  private static Term matches(List<Term> a) {
    String pattern = exactly(2, a).get(1).source();
    if (!pattern.startsWith("'")) throw new Inexpressible("a pattern that is computed");
    String whole =
        "'[\\\\d\\\\D]*(?:" + pattern.substring(1, pattern.length() - 1) + ")[\\\\d\\\\D]*'";
    return Term.of(Kind.TRUTH, "matches(" + a.getFirst().source() + ", " + whole + ")");
  }

  /** What is not there stands at -1 in CEL. */
  private static Term position(String name, List<Term> a) {
    return Term.of(Kind.WHOLE, "orElse(" + written(name, a) + ", -1)");
  }

  private static Term join(List<Term> a) {
    String separator = a.size() > 1 ? a.get(1).source() : "''";
    return Term.of(Kind.STRING, "join(" + a.getFirst().source() + ", " + separator + ")");
  }

  private static Term character(List<Term> a) {
    String at = exactly(2, a).get(1).source();
    String text = a.getFirst().source();
    return Term.of(Kind.STRING, "substring(" + text + ", " + at + ", " + at + " + 1)");
  }

  private static Term extreme(String name, List<Term> a) {
    boolean list = a.size() == 1 && a.getFirst().is(Kind.LIST);
    String source = list ? written(name, a) : name + "([" + String.join(", ", sources(a)) + "])";
    return Term.of(a.getFirst().entries(), source);
  }

  private static List<String> sources(List<Term> a) {
    return a.stream().map(Term::source).toList();
  }
}
