package org.miaopi.expressions.table;

import java.util.Map;
import java.util.Set;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.table.cell.Column;
import org.miaopi.expressions.table.cell.CompiledCell;

/**
 * A checked column of conditions.
 *
 * @param computed whether the value comes from an expression, not straight from the scope
 * @param allowed the condition that all values meet
 */
public record CompiledInput(
    Column column, Expression expression, boolean computed, CompiledCell allowed) {

  private static final Set<String> COUNTING =
      Set.of(
          "age",
          "yearsBetween",
          "monthsBetween",
          "daysBetween",
          "workdaysBetween",
          "count",
          "length",
          "year",
          "month",
          "day",
          "floor",
          "ceil");

  /** Whether the value is a decimal that is always whole: an age, a count. */
  public boolean isWhole() {
    return expression.toJson().get("ast") instanceof Map<?, ?> node
        && node.get("function") instanceof String function
        && COUNTING.contains(function);
  }
}
