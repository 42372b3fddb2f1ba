package org.miaopi.expressions.functions;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The smallest whole number that is not below. */
final class Ceil extends Function {

  Ceil() {
    super("ceil", "向上取整", Signature.of(DECIMAL, DECIMAL));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Decimals.round(arguments.decimal(0), 0, RoundingMode.CEILING);
  }
}
