package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** A number without its sign. */
final class Abs extends Function {

  Abs() {
    super("abs", "绝对值", Signature.of(DECIMAL, DECIMAL));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return arguments.decimal(0).abs();
  }
}
