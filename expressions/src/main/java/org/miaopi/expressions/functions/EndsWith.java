package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** Whether a text ends with another. */
final class EndsWith extends Function {

  EndsWith() {
    super("endsWith", "结尾是", Signature.of(BOOLEAN, TEXT, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return arguments.text(0).endsWith(arguments.text(1));
  }
}
