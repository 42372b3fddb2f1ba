package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** At which position (counted from 0) a text last holds another; not answered if it does not. */
final class LastIndexOf extends Function {

  LastIndexOf() {
    super("lastIndexOf", "最后位置", Signature.of(DECIMAL, TEXT, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    String text = arguments.text(0);
    return Texts.position(text, text.lastIndexOf(arguments.text(1)));
  }
}
