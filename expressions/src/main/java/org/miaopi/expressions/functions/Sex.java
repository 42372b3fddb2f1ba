package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/**
 * The code of the sex in a resident identity number, 1 male or 2 female; not answered if that is
 * not valid.
 */
final class Sex extends Function {

  Sex() {
    super("sex", "性别于", Signature.of(TEXT, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return ResidentNumber.sex(arguments.text(0));
  }
}
