package org.miaopi.expressions.functions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** The first value, or the second if the first is not answered. */
final class OrElse extends Function {

  OrElse() {
    super("orElse", "否则取");
  }

  @Override
  public String usage() {
    return "orElse(value, value) → value";
  }

  @Override
  public @Nullable Type resultOf(List<Type> arguments) {
    return arguments.size() == 2 ? Types.common(arguments.getFirst(), arguments.getLast()) : null;
  }

  @Override
  public @Nullable Object call(List<? extends @Nullable Object> arguments, LocalDate today) {
    Object first = arguments.getFirst();
    return first != null ? first : arguments.getLast();
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return arguments.get(0);
  }
}
