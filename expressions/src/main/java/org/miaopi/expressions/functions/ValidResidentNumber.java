package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/**
 * Whether the length, the date and the check character of a resident identity number are right (GB
 * 11643).
 */
final class ValidResidentNumber extends Function {

  ValidResidentNumber() {
    super("validResidentNumber", "身份证号有效", Signature.of(BOOLEAN, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return ResidentNumber.isValid(arguments.text(0));
  }
}
