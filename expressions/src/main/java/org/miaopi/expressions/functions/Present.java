package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** Whether something is answered; an empty list is not. */
final class Present extends NullAware {

  Present() {
    super("present", "已填", Way.of("boolean", "value"));
  }

  @Override
  public @Nullable Type resultOf(List<Type> arguments) {
    return arguments.size() == 1 ? BOOLEAN : null;
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    Object value = arguments.values().getFirst();
    return value != null && !(value instanceof List<?> list && list.isEmpty());
  }
}
