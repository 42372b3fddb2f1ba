package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** A value, or the nearest bound where it is outside of two. */
final class Clamp extends Function {

  Clamp() {
    super("clamp", "限于");
  }

  @Override
  List<Way> ways() {
    return List.of(Way.of("ordered", "ordered", "ordered", "ordered"));
  }

  @Override
  public @Nullable Type resultOf(List<Type> arguments) {
    return arguments.size() == 3 ? Types.commonOrder(arguments) : null;
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Order.clamp(arguments.get(0), arguments.get(1), arguments.get(2));
  }
}
