package org.miaopi.expressions.functions;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A text with its letters in upper case. */
final class Upper extends Function {

  Upper() {
    super("upper", "大写", Signature.of(TEXT, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Texts.bounded(arguments.text(0).toUpperCase(Locale.ROOT));
  }
}
