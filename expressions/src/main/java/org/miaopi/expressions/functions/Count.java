package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** How many rows there are, or for how many a condition holds; or how many entries a list has. */
final class Count extends Aggregate {

  Count() {
    super("count", "行数");
  }

  @Override
  Way wayOverRows() {
    return Way.of("decimal", "rows", "boolean?");
  }

  @Override
  List<Way> ways() {
    return List.of(Way.of("decimal", "list"), wayOverRows());
  }

  @Override
  public @Nullable Type resultOf(List<Type> arguments) {
    return arguments.size() == 1 && arguments.getFirst() instanceof Type.ListOf ? DECIMAL : null;
  }

  @Override
  public @Nullable Type resultOver(Type.Rows rows, @Nullable Type body) {
    return body == null || Types.fits(body, BOOLEAN) ? DECIMAL : null;
  }

  @Override
  @Nullable Object over(List<?> rows, @Nullable Body body, Frame frame) {
    if (body == null) return reduce(rows);
    long holds = entries(rows, body, frame).stream().filter(Boolean.TRUE::equals).count();
    return BigDecimal.valueOf(holds);
  }

  @Override
  @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    return BigDecimal.valueOf(entries.size());
  }
}
