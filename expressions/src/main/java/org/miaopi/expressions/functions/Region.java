package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/**
 * The division code of six digits in a resident identity number; not answered if that is not valid.
 */
final class Region extends Function {

  Region() {
    super("region", "区划于", Signature.of(TEXT, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return ResidentNumber.region(arguments.text(0));
  }
}
