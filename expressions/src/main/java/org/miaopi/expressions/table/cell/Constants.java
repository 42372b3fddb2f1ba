package org.miaopi.expressions.table.cell;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.value.Environment;

/** Finds the expressions whose value is known when they are written. */
public final class Constants {

  /** Operations of constants that are constant themselves, whatever the day. */
  private static final Set<String> STEADY =
      Set.of("negate", "add", "subtract", "multiply", "divide", "date", "duration", "concat");

  private Constants() {}

  /** The value, or null where it depends on anything (or is null itself). */
  public static @Nullable Object valueOf(Expression expression) {
    return isConstant(expression.toJson().get("ast"))
        ? expression.evaluate(new Environment(Map.of(), LocalDate.EPOCH))
        : null;
  }

  private static boolean isConstant(@Nullable Object node) {
    if (!(node instanceof Map<?, ?> object)) return false;
    if ("literal".equals(object.get("kind"))) return true;
    return object.get("function") instanceof String function
        && STEADY.contains(function)
        && object.get("arguments") instanceof List<?> arguments
        && arguments.stream().allMatch(Constants::isConstant);
  }
}
