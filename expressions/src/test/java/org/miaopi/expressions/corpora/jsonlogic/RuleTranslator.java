package org.miaopi.expressions.corpora.jsonlogic;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.Values;
import org.miaopi.expressions.corpora.Workbench;
import org.miaopi.expressions.table.cell.Literals;
import org.miaopi.expressions.type.Type;

/** Turns rules into sources. */
final class RuleTranslator {

  private final Workbench workbench;

  /** Whether what is translated stands within a row. */
  private boolean inRow;

  RuleTranslator(Workbench workbench) {
    this.workbench = workbench;
  }

  String translate(@Nullable Object rule) {
    return switch (rule) {
      case null -> "null";
      case List<?> list -> "[" + joined(list, ", ") + "]";
      case Map<?, ?> map when map.size() == 1 -> {
        Map.Entry<?, ?> only = map.entrySet().iterator().next();
        yield operation(String.valueOf(only.getKey()), arguments(only.getValue()));
      }
      case Map<?, ?> map -> throw new Inexpressible("an object written out");
      default -> Literals.of(Objects.requireNonNull(Values.exact(rule)));
    };
  }

  private static List<?> arguments(@Nullable Object arguments) {
    if (arguments instanceof List<?> list) return list;
    List<@Nullable Object> one = new ArrayList<>();
    one.add(arguments);
    return one;
  }

  private String operation(String operator, List<?> arguments) {
    return switch (operator) {
      case "var" -> variable(arguments);
      case "==", "===" -> chained("==", arguments);
      case "!=", "!==" -> chained("!=", arguments);
      case "<", "<=", ">", ">=" -> chained(operator, arguments);
      case "and", "or" -> "(" + joined(arguments, " " + operator + " ") + ")";
      case "!" -> "(not " + first(arguments) + ")";
      case "!!" -> "(not (not " + first(arguments) + "))";
      case "if", "?:" -> conditional(arguments);
      case "+", "-", "*", "/", "%" -> arithmetic(operator, arguments);
      case "max", "min" -> operator + "([" + joined(arguments, ", ") + "])";
      case "cat" -> "concat(" + texts(arguments) + ")";
      case "substr" -> substring(arguments);
      case "in" -> in(arguments);
      case "log" -> first(arguments);
      case "filter", "map", "all", "some", "none", "reduce" -> overRows(operator, arguments);
      case "missing", "missing_some" -> throw new Inexpressible("which names are not given");
      case "merge" -> merged(arguments);
      default -> throw new Inexpressible("operator " + operator);
    };
  }

  /** Of lists, and of single values as lists of one. */
  private String merged(List<?> arguments) {
    List<String> lists = new ArrayList<>();
    for (Object argument : arguments) {
      String source = translate(argument);
      boolean list = workbench.typeIfKnown(source) instanceof Type.ListOf;
      lists.add(list ? source : "[" + source + "]");
    }
    return lists.isEmpty() ? "[]" : "(" + String.join(" + ", lists) + ")";
  }

  private String first(List<?> arguments) {
    return translate(arguments.isEmpty() ? null : arguments.getFirst());
  }

  private String joined(List<?> arguments, String separator) {
    return arguments.stream().map(this::translate).collect(joining(separator));
  }

  private String texts(List<?> arguments) {
    return arguments.stream().map(it -> "text(" + translate(it) + ")").collect(joining(", "));
  }

  /** {@code [1, x, 3]} compares each with the next. */
  private String chained(String operator, List<?> arguments) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < arguments.size(); i++) {
      pairs.add(
          translate(arguments.get(i)) + " " + operator + " " + translate(arguments.get(i + 1)));
    }
    return "(" + String.join(" and ", pairs) + ")";
  }

  private String conditional(List<?> arguments) {
    if (arguments.size() < 2) return first(arguments);
    List<?> rest = arguments.subList(2, arguments.size());
    String otherwise = conditional(rest);
    return "(" + first(arguments) + " ? " + translate(arguments.get(1)) + " : " + otherwise + ")";
  }

  private String arithmetic(String operator, List<?> arguments) {
    for (Object argument : arguments) {
      if (argument instanceof String) throw new Inexpressible("a text taken for a number");
    }
    if (operator.equals("-") && arguments.size() == 1) return "(-" + first(arguments) + ")";
    return "(" + joined(arguments, " " + operator + " ") + ")";
  }

  /** A start below 0 counts from the end; a length below 0 leaves characters out at the end. */
  private String substring(List<?> arguments) {
    String text = first(arguments);
    int start = whole(arguments.get(1));
    String from = start < 0 ? "length(" + text + ") - " + -start : "" + start;
    if (arguments.size() == 2) return "substring(" + text + ", " + from + ")";
    int length = whole(arguments.get(2));
    String to =
        length < 0 ? "length(" + text + ") - " + -length : start < 0 ? from + " + " + length : "";
    if (to.isEmpty()) to = "" + (start + length);
    return "substring(" + text + ", " + from + ", " + to + ")";
  }

  private static int whole(@Nullable Object argument) {
    if (argument instanceof Integer number) return number;
    throw new Inexpressible("a position that is computed");
  }

  private String in(List<?> arguments) {
    String where = translate(arguments.get(1));
    boolean text = workbench.compile(where).type() == Type.Simple.TEXT;
    return text
        ? "contains(" + where + ", " + first(arguments) + ")"
        : "(" + first(arguments) + " in " + where + ")";
  }

  /** A path to a value; what is not in the data is not answered. */
  private String variable(List<?> arguments) {
    Object path = arguments.isEmpty() ? "" : arguments.getFirst();
    if (path instanceof Map<?, ?>) throw new Inexpressible("a name that is computed");
    Object otherwise = arguments.size() > 1 ? arguments.get(1) : null;
    String value = path(path == null ? "" : String.valueOf(path), otherwise);
    return otherwise == null ? value : "orElse(" + value + ", " + translate(otherwise) + ")";
  }

  private String path(String path, @Nullable Object otherwise) {
    if (path.isEmpty()) return inRow ? Workbench.ENTRY : JsonData.WHOLE;
    if (path.matches("(.*\\.)?[0-9]+(\\..*)?")) throw new Inexpressible("an entry by its position");
    String[] steps = path.split("\\.");
    if (!inRow) bindMissing(steps, otherwise);
    List<String> names = new ArrayList<>();
    for (String step : steps) names.add(Workbench.name(step));
    return String.join(".", names);
  }

  /** Gives a name that the data lacks the type that its default has. */
  private void bindMissing(String[] steps, @Nullable Object otherwise) {
    Type type = otherwise instanceof Number ? Type.Simple.DECIMAL : Type.Simple.TEXT;
    for (int i = steps.length - 1; i > 0; i--) type = new Type.Group(Map.of(steps[i], type));
    Type known = workbench.typeOf(steps[0]);
    if (known == null) workbench.bind(steps[0], type, null);
    if (known instanceof Type.Group group && steps.length == 2 && type instanceof Type.Group more) {
      Map<String, Type> fields = new LinkedHashMap<>(more.fields());
      fields.putAll(group.fields());
      Object value = workbench.environment().values().get(steps[0]);
      workbench.bind(steps[0], new Type.Group(fields), value);
    }
  }

  private String overRows(String operator, List<?> arguments) {
    if (inRow) throw new Inexpressible("rows within a row");
    Object over = arguments.getFirst();
    boolean nothing = over instanceof Map<?, ?> map && isMissing(map.get("var"));
    String rows = nothing ? workbench.rows("[]") : workbench.rows(translate(over));
    if (operator.equals("reduce")) return reduced(rows, arguments);
    inRow = true;
    String body = translate(arguments.get(1));
    inRow = false;
    boolean entries =
        workbench.compile(rows).type() instanceof Type.Rows of
            && of.fields().containsKey(Workbench.ENTRY);
    String call = "(" + rows + ", " + body + ")";
    return switch (operator) {
      case "map" -> "each" + call;
      case "all" -> "all" + call;
      case "some" -> "any" + call;
      case "none" -> "(not any" + call + ")";
      default -> entries ? "each(filter" + call + ", " + Workbench.ENTRY + ")" : "filter" + call;
    };
  }

  private boolean isMissing(@Nullable Object name) {
    return name instanceof String text && !text.contains(".") && !workbench.binds(text);
  }

  /** Of all ways to reduce, the sum. */
  private String reduced(String rows, List<?> arguments) {
    boolean sum =
        arguments.get(1) instanceof Map<?, ?> rule
            && rule.get("+") instanceof List<?> terms
            && terms.size() == 2
            && terms.contains(Map.of("var", "accumulator"));
    if (!sum) throw new Inexpressible("reduce by anything but a sum");
    List<?> terms = (List<?>) Objects.requireNonNull(((Map<?, ?>) arguments.get(1)).get("+"));
    Object term = terms.get(terms.indexOf(Map.of("var", "accumulator")) == 0 ? 1 : 0);
    String field = term instanceof Map<?, ?> of ? String.valueOf(of.get("var")) : "";
    if (!field.matches("current(\\.\\w+)?")) throw new Inexpressible("reduce by another sum");
    String name = field.equals("current") ? Workbench.ENTRY : field.substring("current.".length());
    BigDecimal start = (BigDecimal) Objects.requireNonNull(Values.exact(arguments.get(2)));
    return "(" + start + " + sum(" + rows + ", " + name + "))";
  }
}
