package org.miaopi.expressions.functions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Environment;

/** A function over many values: those of a list, or one for each row of a table. */
public abstract class Aggregate extends Function {

  Aggregate(String name, String alias, Signature... signatures) {
    super(name, alias, signatures);
  }

  @Override
  List<Way> ways() {
    List<Way> ways = new ArrayList<>(super.ways());
    ways.add(wayOverRows());
    return ways;
  }

  /** How it is called over rows, with what is asked of each. */
  abstract Way wayOverRows();

  /**
   * The type over rows whose body has the type given (null: no body), or null if it does not fit.
   */
  public @Nullable Type resultOver(Type.Rows rows, @Nullable Type body) {
    return body == null ? null : resultOf(List.of(new Type.ListOf(body)));
  }

  /** A list that is null counts as an empty one. */
  @Override
  public @Nullable Object call(
      List<? extends @Nullable Object> arguments, Environment environment) {
    if (arguments.size() == 1)
      return reduce(arguments.getFirst() instanceof List<?> list ? list : List.of());
    return super.call(arguments, environment);
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return reduce(arguments.values());
  }

  /** The value over rows; {@code body} is null where the expression gives none. */
  @Nullable Object over(List<?> rows, @Nullable Body body, Frame frame) {
    return reduce(body == null ? rows : entries(rows, body, frame));
  }

  static List<@Nullable Object> entries(List<?> rows, Body body, Frame frame) {
    List<@Nullable Object> entries = new ArrayList<>(rows.size());
    for (Object row : rows) entries.add(body.evaluate(frame.inside(row, rows.size())));
    return entries;
  }

  /** One value out of many, any of which may be null. */
  abstract @Nullable Object reduce(List<? extends @Nullable Object> entries);

  static List<Object> present(List<? extends @Nullable Object> entries) {
    List<Object> present = new ArrayList<>(entries.size());
    for (Object entry : entries) {
      if (entry != null) present.add(entry);
    }
    return present;
  }
}
