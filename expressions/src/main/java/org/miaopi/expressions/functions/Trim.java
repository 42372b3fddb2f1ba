package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** A text without the blanks at its ends. */
final class Trim extends Function {

  Trim() {
    super("trim", "去空格", Signature.of(TEXT, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Texts.trim(arguments.text(0));
  }
}
