package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** The date of birth in a resident identity number; not answered if that is not valid. */
final class BirthDate extends Function {

  BirthDate() {
    super("birthDate", "出生日期于", Signature.of(DATE, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return ResidentNumber.birthDate(arguments.text(0));
  }
}
