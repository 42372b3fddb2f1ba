package org.miaopi.expressions.functions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number, a date or a code as text. */
final class Text extends Function {

  Text() {
    super(
        "text",
        "转文本",
        Signature.of(TEXT, TEXT),
        Signature.of(TEXT, DECIMAL),
        Signature.of(TEXT, DATE));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    Object value = arguments.get(0);
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }
}
