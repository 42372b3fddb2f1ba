package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Chinese;

/** An amount of money in Chinese capitals, to the fen, below 10^16. */
final class CapitalAmount extends Function {

  CapitalAmount() {
    super("capitalAmount", "大写金额", Signature.of(TEXT, DECIMAL));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Chinese.capitalAmount(arguments.decimal(0));
  }
}
