package org.miaopi.expressions.analysis;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.closure.Closures;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.functions.Function;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.value.Environment;

/** Evaluates the parts of an expression that depend on nothing. */
final class Constants {

  /** These depend on the day; others say themselves that they depend on the calendar. */
  private static final Set<String> OF_THE_DAY = Set.of("today", "age");

  private static final Frame NOTHING = Frame.of(new Environment(Map.of(), LocalDate.EPOCH));

  private final Map<Node, Boolean> constant = new IdentityHashMap<>();
  private final Map<Node, Optional<Object>> values = new IdentityHashMap<>();

  boolean isConstant(Node node) {
    Boolean known = constant.get(node);
    if (known != null) return known;
    boolean is = stands(node) && node.parts().stream().allMatch(this::isConstant);
    constant.put(node, is);
    return is;
  }

  private static boolean stands(Node node) {
    return switch (node) {
      case Node.Name name -> false;
      case Node.Row row -> false;
      case Node.Aggregate aggregate -> false;
      case Node.Call call -> !OF_THE_DAY.contains(call.function()) && !usesCalendar(call);
      default -> true;
    };
  }

  private static boolean usesCalendar(Node.Call call) {
    return Functions.called(call.function()) instanceof Function function
        && function.usesCalendar();
  }

  /** The value of a part that is constant; null = not answered. */
  @Nullable Object value(Node node) {
    if (node instanceof Node.Literal literal) return literal.value();
    return values
        .computeIfAbsent(node, it -> Optional.ofNullable(Closures.compile(it).evaluate(NOTHING)))
        .orElse(null);
  }
}
