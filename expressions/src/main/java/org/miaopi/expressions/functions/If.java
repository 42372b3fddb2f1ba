package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** The second value where a condition holds, else the third. */
final class If extends NullAware {

  If() {
    super("if", "如果", Way.of("value", "boolean", "value", "value"));
  }

  @Override
  public @Nullable Type resultOf(List<Type> arguments) {
    if (arguments.size() != 3 || !Types.fits(arguments.getFirst(), BOOLEAN)) return null;
    return Types.common(arguments.get(1), arguments.get(2));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    List<? extends @Nullable Object> values = arguments.values();
    return Operations.choose(values.get(0), values.get(1), values.get(2));
  }
}
