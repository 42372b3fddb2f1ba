package org.miaopi.expressions.table;

import org.jspecify.annotations.Nullable;

/**
 * A column of conditions.
 *
 * @param expression what is looked at, usually the name of a field
 * @param title what staff call it; null = the expression itself. Cells may use it as a name.
 * @param allowed a condition that all values meet, {@code [0..150]}; empty = any value. The
 *     analysis looks for gaps among these only.
 */
public record Input(String expression, @Nullable Title title, String allowed) {

  /** A column that is called like what it looks at, of any value. */
  public static Input of(String expression) {
    return new Input(expression, null, "");
  }
}
