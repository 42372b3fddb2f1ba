package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** A text with a filling before it, up to so many characters. */
final class PadStart extends Function {

  PadStart() {
    super("padStart", "左补", Signature.of(TEXT, TEXT, DECIMAL, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Texts.startPadded(arguments.text(0), arguments.whole(1), arguments.text(2));
  }
}
