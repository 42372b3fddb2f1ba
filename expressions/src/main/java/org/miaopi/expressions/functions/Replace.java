package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** A text with every occurrence of one part replaced by another. */
final class Replace extends Function {

  Replace() {
    super("replace", "替换", Signature.of(TEXT, TEXT, TEXT, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Texts.replace(arguments.text(0), arguments.text(1), arguments.text(2));
  }
}
