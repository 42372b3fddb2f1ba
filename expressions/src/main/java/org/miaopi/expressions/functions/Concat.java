package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** Several texts as one, as + does. */
final class Concat extends Function {

  Concat() {
    super("concat", "拼接", Signature.of(TEXT, TEXT).repeating());
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < arguments.size(); i++) text.append(arguments.text(i));
    return Texts.bounded(text);
  }
}
