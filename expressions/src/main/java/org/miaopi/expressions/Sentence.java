package org.miaopi.expressions;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.functions.Operations;
import org.miaopi.expressions.problem.Messages;
import org.miaopi.expressions.value.Duration;

/** Puts into words what made an expression come out as it did: 年龄 57 小于 60. */
final class Sentence {

  /** The operator that holds where the other does not. */
  private static final Map<String, String> OPPOSITE =
      Map.of("eq", "ne", "ne", "eq", "lt", "ge", "ge", "lt", "gt", "le", "le", "gt");

  private final String source;
  private final Map<Node, @Nullable Object> values;
  private final Locale locale;
  private final Messages messages;

  Sentence(String source, Map<Node, @Nullable Object> values, Locale locale) {
    this.source = source;
    this.values = values;
    this.locale = locale;
    this.messages = Messages.of(Sentence.class, locale);
  }

  /** What is so: of a boolean what holds, of anything else its value. */
  String of(Node node) {
    Object value = values.get(node);
    if (node instanceof Node.Call call) {
      switch (call.function()) {
        case "and" -> {
          return joined(call, Boolean.FALSE);
        }
        case "or" -> {
          return joined(call, Boolean.TRUE);
        }
        case "not" -> {
          return of(call.arguments().getFirst());
        }
        default -> {}
      }
    }
    if (value == null) return unanswered(node);
    return switch (node) {
      case Node.Call call when OPPOSITE.containsKey(call.function()) ->
          comparison(call, (Boolean) value);
      case Node.Within within -> within(within, (Boolean) value);
      case Node.Call call when call.function().equals("in") -> in(call, (Boolean) value);
      case Node.Call call when call.function().equals("present") ->
          format((Boolean) value ? "answered" : "unanswered", text(call.arguments().getFirst()));
      case Node.Call call when call.function().equals("if") ->
          format("because", text(call), value(value), of(call.arguments().getFirst()));
      case Node.Literal literal -> value(value);
      default -> format("is", text(node), value(value));
    };
  }

  /** Of an or that holds the parts that hold, of an and that fails those that fail, else all. */
  private String joined(Node.Call call, Boolean deciding) {
    Object value = values.get(call);
    List<Node> parts =
        call.arguments().stream()
            .filter(it -> value == null ? values.get(it) == null : true)
            .filter(it -> !deciding.equals(value) || deciding.equals(values.get(it)))
            .toList();
    return parts.stream()
        .map(this::of)
        .distinct()
        .collect(Collectors.joining(messages.text("joined")));
  }

  private String comparison(Node.Call call, boolean holds) {
    String operator = holds ? call.function() : OPPOSITE.getOrDefault(call.function(), "");
    Node left = call.arguments().getFirst();
    return compared(operand(left), operator, left, call.arguments().getLast());
  }

  /** Dates are earlier or later, durations shorter or longer, numbers smaller or larger. */
  private String compared(String subject, String operator, Node left, Node right) {
    Object value = values.get(left);
    boolean equality = operator.equals("eq") || operator.equals("ne");
    String kind =
        value instanceof Temporal ? "time." : value instanceof Duration ? "duration." : "";
    return format(equality ? operator : kind + operator, subject, operand(right)).strip();
  }

  /** Both ends of a range that holds, else the end that is passed. */
  private String within(Node.Within within, boolean holds) {
    List<String> clauses = new ArrayList<>();
    for (Map.Entry<String, Node> end : ends(within).entrySet()) {
      Object passes = passes(values.get(within.value()), end.getKey(), values.get(end.getValue()));
      if (passes == null || holds != (Boolean) passes) continue;
      String subject = clauses.isEmpty() ? operand(within.value()) : "";
      String operator = holds ? end.getKey() : OPPOSITE.getOrDefault(end.getKey(), "");
      clauses.add(compared(subject, operator, within.value(), end.getValue()));
    }
    return String.join(messages.text("joined"), clauses);
  }

  /** The ends by the operator that a value must pass. */
  private static Map<String, Node> ends(Node.Within within) {
    Map<String, Node> ends = new LinkedHashMap<>();
    if (within.from() != null) ends.put(within.fromIncluded() ? "ge" : "gt", within.from());
    if (within.to() != null) ends.put(within.toIncluded() ? "le" : "lt", within.to());
    return ends;
  }

  private static @Nullable Object passes(
      @Nullable Object value, String operator, @Nullable Object end) {
    return switch (operator) {
      case "ge" -> Operations.ge(value, end);
      case "gt" -> Operations.gt(value, end);
      case "le" -> Operations.le(value, end);
      default -> Operations.lt(value, end);
    };
  }

  private String in(Node.Call call, boolean holds) {
    Node list = call.arguments().getLast();
    if (List.of().equals(values.get(list))) return format("empty", text(list));
    String listed = value(values.get(list));
    return format(holds ? "in" : "notIn", operand(call.arguments().getFirst()), listed);
  }

  /** A literal by its value, anything else by what it is called and its value. */
  private String operand(Node node) {
    Object value = values.get(node);
    return node instanceof Node.Literal ? value(value) : text(node) + " " + value(value);
  }

  /** Which answers were missing. */
  private String unanswered(Node node) {
    String names =
        node.parts().stream()
            .flatMap(Node::all)
            .filter(it -> it instanceof Node.Name || it instanceof Node.Member)
            .filter(it -> values.containsKey(it) && values.get(it) == null)
            .map(this::text)
            .distinct()
            .collect(Collectors.joining(messages.text("comma")));
    return format("unanswered", names.isEmpty() ? text(node) : names);
  }

  private String text(Node node) {
    return node.span().of(source);
  }

  private String value(@Nullable Object value) {
    return ValueText.of(value, locale);
  }

  private String format(String key, String... arguments) {
    String text = messages.text(key);
    for (int i = 0; i < arguments.length; i++) text = text.replace("{" + i + "}", arguments[i]);
    return text;
  }
}
