package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** Whether a text begins with another. */
final class StartsWith extends Function {

  StartsWith() {
    super("startsWith", "开头是", Signature.of(BOOLEAN, TEXT, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return arguments.text(0).startsWith(arguments.text(1));
  }
}
