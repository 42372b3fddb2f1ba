package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;
import org.miaopi.expressions.value.Wire;

/** A number, a date, a time, a duration (ISO 8601) or a code as text. */
final class Text extends Function {

  Text() {
    super("text", "转文本");
  }

  @Override
  List<Way> ways() {
    return List.of(Way.of("text", "value"));
  }

  @Override
  public @Nullable Type resultOf(List<Type> arguments) {
    if (arguments.size() != 1) return null;
    Type type = arguments.getFirst();
    return Types.fits(type, TEXT) || Types.isOrdered(type) ? TEXT : null;
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Wire.write(arguments.get(0));
  }
}
