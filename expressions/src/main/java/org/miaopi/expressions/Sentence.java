package org.miaopi.expressions;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** Functions that a sentence of their own says, whether they hold or not. */
  private static final Set<String> PREDICATES =
      Set.of(
          "startsWith",
          "endsWith",
          "contains",
          "containsAny",
          "containsAll",
          "matches",
          "regionUnder",
          "validResidentNumber",
          "validCreditCode",
          "isWorkday",
          "present");

  private final Words words;
  private final Messages messages;

  Sentence(Words words) {
    this.words = words;
    this.messages = Messages.of(Sentence.class, words.locale());
  }

  String verdict(Trace trace) {
    if (!(trace.value() instanceof Boolean holds)) return format("open", of(trace));
    return format(holds ? "holds" : "fails", of(trace));
  }

  /** What is so: of a boolean what holds, of anything else its value. */
  String of(Trace trace) {
    if (trace.node() instanceof Node.Call call) {
      switch (call.function()) {
        case "and" -> {
          return joined(trace, Boolean.FALSE);
        }
        case "or" -> {
          return joined(trace, Boolean.TRUE);
        }
        case "not" -> {
          return of(trace.parts().getFirst());
        }
        default -> {}
      }
    }
    if (trace.node() instanceof Node.Aggregate aggregate) return aggregate(trace, aggregate);
    return trace.value() == null ? unanswered(trace) : answered(trace, trace.value());
  }

  private String answered(Trace trace, Object value) {
    return switch (trace.node()) {
      case Node.Literal literal -> words.value(trace);
      case Node.Within within -> within(trace, within, (Boolean) value);
      case Node.Call call when OPPOSITE.containsKey(call.function()) ->
          comparison(trace, call.function(), (Boolean) value);
      case Node.Call call when value instanceof Boolean holds ->
          condition(trace, call.function(), holds);
      case Node.Call call when call.function().equals("if") && !call.isReading() ->
          format("because", words.name(call), words.value(trace), of(trace.parts().getFirst()));
      default -> is(trace);
    };
  }

  private String condition(Trace trace, String function, boolean holds) {
    Trace first = trace.parts().isEmpty() ? trace : trace.parts().getFirst();
    Trace last = trace.parts().isEmpty() ? trace : trace.parts().getLast();
    boolean listed = first.value() instanceof List<?>;
    return switch (function) {
      case "in" -> in(first, last, holds);
      case "if" -> of(Boolean.TRUE.equals(first.value()) ? trace.parts().get(1) : last);
      case "orElse" -> of(first.value() == null ? last : first);
      case "contains" -> listed ? in(last, first, holds) : predicate(trace, function, holds);
      default -> predicate(trace, function, holds);
    };
  }

  private String predicate(Trace trace, String function, boolean holds) {
    if (!PREDICATES.contains(function)) return is(trace);
    Trace first = trace.parts().getFirst();
    String key = function + "." + holds;
    Trace last = trace.parts().getLast();
    return format(key, operand(first, last), operand(last, first), words.name(first.node()));
  }

  /** Of an or that holds the parts that hold, of an and that fails those that fail, else all. */
  private String joined(Trace trace, Boolean deciding) {
    Object value = trace.value();
    return trace.parts().stream()
        .filter(Trace::evaluated)
        .filter(it -> value != null || it.value() == null)
        .filter(it -> !deciding.equals(value) || deciding.equals(it.value()))
        .map(this::of)
        .distinct()
        .collect(Collectors.joining(messages.text("joined")));
  }

  private String aggregate(Trace trace, Node.Aggregate aggregate) {
    boolean quantifies = aggregate.function().equals("any") || aggregate.function().equals("all");
    Trace table = trace.parts().getFirst();
    if (quantifies && aggregate.body() != null && table.value() instanceof List<?> rows) {
      return rows.isEmpty()
          ? format("empty", words.name(table.node()))
          : quantified(trace, aggregate, aggregate.body(), rows.size());
    }
    if (trace.value() == null) return unanswered(trace);
    return is(trace);
  }

  /** Of any and all the row that decided, the first of them; or that all rows are alike. */
  private String quantified(Trace trace, Node.Aggregate aggregate, Node body, int size) {
    String table = words.name(aggregate.rows());
    Boolean deciding = aggregate.function().equals("any");
    Object value = trace.value();
    if (value != null && !deciding.equals(value)) {
      String key = deciding ? "rows.none" : "rows.all";
      return format(key, table, String.valueOf(size), words.name(body));
    }
    for (int i = 0; i < trace.rows().size(); i++) {
      Trace row = trace.rows().get(i);
      if (!Objects.equals(row.value(), value)) continue;
      return format("row", table, String.valueOf(i + 1), of(row));
    }
    return value == null ? unanswered(trace) : is(trace);
  }

  private String comparison(Trace trace, String function, boolean holds) {
    String operator = holds ? function : OPPOSITE.getOrDefault(function, "");
    Trace left = trace.parts().getFirst();
    Trace right = trace.parts().getLast();
    return compared(operand(left, right), operator, left, right);
  }

  /** Dates are earlier or later, durations shorter or longer, numbers smaller or larger. */
  private String compared(String subject, String operator, Trace left, Trace right) {
    Object value = left.value();
    boolean equality = operator.equals("eq") || operator.equals("ne");
    String kind =
        switch (value) {
          case Temporal time -> "time.";
          case Duration duration -> "duration.";
          case String text -> "text.";
          case null, default -> "";
        };
    return format(equality ? operator : kind + operator, subject, operand(right, left)).strip();
  }

  /** Both ends of a range that holds, else the end that is passed. */
  private String within(Trace trace, Node.Within within, boolean holds) {
    List<String> clauses = new ArrayList<>();
    Trace value = trace.parts().getFirst();
    for (Map.Entry<String, Trace> end : ends(trace, within).entrySet()) {
      Object passes = passes(value.value(), end.getKey(), end.getValue().value());
      if (passes == null || holds != (Boolean) passes) continue;
      String subject = clauses.isEmpty() ? operand(value, value) : "";
      String operator = holds ? end.getKey() : OPPOSITE.getOrDefault(end.getKey(), "");
      clauses.add(compared(subject, operator, value, end.getValue()));
    }
    return String.join(messages.text("joined"), clauses);
  }

  /** The ends by the operator that a value must pass. */
  private static Map<String, Trace> ends(Trace trace, Node.Within within) {
    Map<String, Trace> ends = new LinkedHashMap<>();
    List<Trace> parts = trace.parts();
    if (within.from() != null) ends.put(within.fromIncluded() ? "ge" : "gt", parts.get(1));
    if (within.to() != null) ends.put(within.toIncluded() ? "le" : "lt", parts.getLast());
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

  private String in(Trace value, Trace list, boolean holds) {
    if (List.of().equals(list.value())) return format("empty", words.name(list.node()));
    return format(holds ? "in" : "notIn", operand(value, list), words.value(list, value));
  }

  /** What is written out by its value, anything else by what it is called and its value. */
  private String operand(Trace trace, Trace beside) {
    String value = words.value(trace, beside);
    boolean written = trace.node() instanceof Node.Literal || trace.node() instanceof Node.Items;
    return written ? value : words.name(trace.node()) + " " + value;
  }

  private String is(Trace trace) {
    return format("is", words.name(trace.node()), words.value(trace));
  }

  /** Which answers were missing; if none was, what has no result although all are there. */
  private String unanswered(Trace trace) {
    String names =
        trace
            .all()
            .filter(Trace::isUnanswered)
            .filter(it -> isAnswer(it.node()))
            .map(it -> words.name(it.node()))
            .distinct()
            .collect(Collectors.joining(messages.text("comma")));
    return names.isEmpty() ? withoutResult(trace) : format("unanswered", names);
  }

  private static boolean isAnswer(Node node) {
    return node instanceof Node.Name || node instanceof Node.Member || node instanceof Node.Row;
  }

  private String withoutResult(Trace trace) {
    return trace
        .all()
        .map(Trace::warning)
        .filter(Objects::nonNull)
        .findFirst()
        .map(it -> it.message(words.locale()).replaceFirst("[。.]$", ""))
        .orElse(format("unanswered", words.name(trace.node())));
  }

  private String format(String key, String... arguments) {
    return messages.format(key, arguments);
  }
}
