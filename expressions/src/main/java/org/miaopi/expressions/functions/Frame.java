package org.miaopi.expressions.functions;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Values;

/**
 * Where a body stands.
 *
 * @param row the row at hand, null outside of every aggregate
 * @param outer the frame around the aggregate
 */
public record Frame(Environment environment, @Nullable Map<?, ?> row, @Nullable Frame outer) {

  /** The frame of a whole expression. */
  public static Frame of(Environment environment) {
    return new Frame(environment, null, null);
  }

  /** The frame of one row; what is no row has nothing answered. */
  Frame inside(@Nullable Object row) {
    return new Frame(environment, row instanceof Map<?, ?> map ? map : Map.of(), this);
  }

  /** The value of a name of the scope. */
  public @Nullable Object name(String name, Type type) {
    return Values.conform(type, environment.values().get(name));
  }

  /** The value of a field of the row at hand, or of one further out. */
  public @Nullable Object row(String name, int up, Type type) {
    Frame frame = this;
    for (int i = 0; i < up && frame.outer != null; i++) frame = frame.outer;
    return frame.row == null ? null : Values.conform(type, frame.row.get(name));
  }
}
