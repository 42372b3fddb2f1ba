package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** The date of today. */
final class Today extends Function {

  Today() {
    super("today", "今天", Signature.of(DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return arguments.today();
  }
}
