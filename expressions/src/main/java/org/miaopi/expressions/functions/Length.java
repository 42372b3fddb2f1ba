package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How many characters a text has. */
final class Length extends Function {

  Length() {
    super("length", "长度", Signature.of(DECIMAL, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    String text = arguments.text(0);
    return BigDecimal.valueOf(text.codePointCount(0, text.length()));
  }
}
