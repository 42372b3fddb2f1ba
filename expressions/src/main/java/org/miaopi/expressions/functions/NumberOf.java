package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Wire;

/** The number that a text such as 12.50 writes; not answered if it is none. */
final class NumberOf extends Function {

  NumberOf() {
    super("number", "转数字", Signature.of(DECIMAL, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Wire.decimal(arguments.text(0));
  }
}
