package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/**
 * Whether the characters and the check character of a unified social credit code are right (GB
 * 32100).
 */
final class ValidCreditCode extends Function {

  ValidCreditCode() {
    super("validCreditCode", "信用代码有效", Signature.of(BOOLEAN, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return CreditCode.isValid(arguments.text(0));
  }
}
