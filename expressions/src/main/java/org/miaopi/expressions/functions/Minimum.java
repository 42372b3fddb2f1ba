package org.miaopi.expressions.functions;

/** The smallest of all entries; those not answered are left out, that of none is not answered. */
final class Minimum extends Extreme {

  Minimum() {
    super("min", "最小", -1);
  }
}
