package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** At which position (counted from 0) a text first holds another; not answered if it does not. */
final class IndexOf extends Function {

  IndexOf() {
    super("indexOf", "位置", Signature.of(DECIMAL, TEXT, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    String text = arguments.text(0);
    return Texts.position(text, text.indexOf(arguments.text(1)));
  }
}
