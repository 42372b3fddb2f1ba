package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** A text with a filling behind it, up to so many characters. */
final class PadEnd extends Function {

  PadEnd() {
    super("padEnd", "右补", Signature.of(TEXT, TEXT, DECIMAL, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Texts.endPadded(arguments.text(0), arguments.whole(1), arguments.text(2));
  }
}
