package org.miaopi.expressions.functions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** Whether something is answered. */
final class Present extends Function {

  Present() {
    super("present", "已填");
  }

  @Override
  public String usage() {
    return "present(value) → boolean";
  }

  @Override
  public @Nullable Type resultOf(List<Type> arguments) {
    return arguments.size() == 1 ? BOOLEAN : null;
  }

  @Override
  public Object call(List<? extends @Nullable Object> arguments, LocalDate today) {
    return arguments.getFirst() != null;
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return true;
  }
}
