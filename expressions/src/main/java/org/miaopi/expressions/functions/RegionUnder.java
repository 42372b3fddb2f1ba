package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/**
 * Whether a division code is that of a region or of one inside it; not answered if one is no code.
 */
final class RegionUnder extends Function {

  RegionUnder() {
    super("regionUnder", "属于区划", Signature.of(BOOLEAN, TEXT, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return RegionCode.isUnder(arguments.text(0), arguments.text(1));
  }
}
