package org.miaopi.expressions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.ast.Span;
import org.miaopi.expressions.functions.Aggregate;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.problem.Severity;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Duration;

/** Says why a part is null though all that it needs is answered. */
final class TraceWarnings {

  private static final Set<String> DIVISIONS = Set.of("divide", "remainder");

  /** Functions that read a text, by the code of the warning where they cannot. */
  private static final Map<String, String> READERS =
      Map.of(
          "date", "date.unread",
          "dateTime", "dateTime.unread",
          "birthDate", "identity.unread",
          "sex", "identity.unread",
          "region", "identity.unread",
          "number", "number.unread");

  /** Of these null says that something is not there or not known, no more. */
  private static final Set<String> MAY_BE_NULL =
      Set.of(
          "and",
          "or",
          "if",
          "in",
          "eq",
          "ne",
          "contains",
          "containsAny",
          "containsAll",
          "orElse",
          "indexOf",
          "lastIndexOf",
          "at");

  private final String source;

  TraceWarnings(String source) {
    this.source = source;
  }

  /** The warning about a part that came to a value from those of its parts, or null. */
  @Nullable Problem of(
      Node node, @Nullable Object value, List<? extends @Nullable Object> parts, Frame frame) {
    return switch (node) {
      case Node.Name name -> name(name, value, frame.environment().values().get(name.name()));
      case Node.Row row -> answer(row, value);
      case Node.Member member -> answer(member, value);
      case Node.Call call when value == null -> call(call, parts);
      default -> null;
    };
  }

  private @Nullable Problem name(Node.Name name, @Nullable Object value, @Nullable Object given) {
    if (value == null && given != null) return warning("input.type", name, quote(name));
    return answer(name, value);
  }

  /** An answer that is no code of its list is compared as it is, and equals none of them. */
  private static @Nullable Problem answer(Node node, @Nullable Object value) {
    if (!(node.type() instanceof Type.Choice choice) || choice.codes().isEmpty()) return null;
    if (!(value instanceof String text) || choice.codes().contains(text)) return null;
    return warning("choice.unread", node, text);
  }

  private @Nullable Problem call(Node.Call call, List<? extends @Nullable Object> parts) {
    if (parts.stream().anyMatch(Objects::isNull)) return null;
    String text = parts.isEmpty() ? "" : String.valueOf(parts.getFirst());
    if (call.isReading()) return warning("choice.unread", call, text);
    boolean division = DIVISIONS.contains(call.function()) && isZero(parts.getLast());
    if (division) return warning("divided.by.zero", call, quote(call));
    String reader = READERS.get(call.function());
    if (reader != null) return warning(reader, call, text);
    return mayBeNull(call) ? null : warning("result.none", call, quote(call));
  }

  private static boolean isZero(@Nullable Object divisor) {
    return switch (divisor) {
      case BigDecimal number -> number.signum() == 0;
      case Duration duration -> duration.count() == 0;
      case null, default -> false;
    };
  }

  /** Null is no surprise of these, of an empty list, or of a list that holds null. */
  private static boolean mayBeNull(Node.Call call) {
    return MAY_BE_NULL.contains(call.function())
        || Functions.called(call.function()) instanceof Aggregate;
  }

  private String quote(Node node) {
    return node.span().quote(source);
  }

  private static Problem warning(String code, Node node, String argument) {
    Span span = node.span();
    return new Problem(code, Severity.WARNING, span.start(), span.end(), List.of(argument));
  }
}
