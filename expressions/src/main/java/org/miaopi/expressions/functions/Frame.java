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
 * @param visits how many rows the aggregates around it visit: each times those around it
 */
public record Frame(
    Environment environment, @Nullable Map<?, ?> row, @Nullable Frame outer, long visits) {

  /** An aggregate that would visit more rows is null: rows within rows multiply. */
  private static final int MOST_VISITS = 100_000;

  /** The frame of a whole expression. */
  public static Frame of(Environment environment) {
    return new Frame(environment, null, null, 1);
  }

  /** Whether an aggregate may visit so many rows here. */
  boolean mayVisit(int rows) {
    return visits * rows <= MOST_VISITS;
  }

  /** The frame of one row out of so many; what is no row has nothing answered. */
  Frame inside(@Nullable Object row, int rows) {
    Map<?, ?> fields = row instanceof Map<?, ?> map ? map : Map.of();
    return new Frame(environment, fields, this, visits * rows);
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
