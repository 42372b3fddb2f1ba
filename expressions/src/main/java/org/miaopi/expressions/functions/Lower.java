package org.miaopi.expressions.functions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text with its letters in lower case. */
final class Lower extends Function {

  Lower() {
    super("lower", "小写", Signature.of(TEXT, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Texts.bounded(arguments.text(0).toLowerCase(Locale.ROOT));
  }
}
