package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** The first value, or the second if the first is not answered. */
final class OrElse extends NullAware {

  OrElse() {
    super("orElse", "否则取", Way.of("value", "value", "value"));
  }

  @Override
  public @Nullable Type resultOf(List<Type> arguments) {
    return arguments.size() == 2 ? Types.common(arguments.getFirst(), arguments.getLast()) : null;
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    Object first = arguments.values().getFirst();
    return first != null ? first : arguments.values().getLast();
  }
}
