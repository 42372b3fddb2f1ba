package org.miaopi.expressions.functions;

/** The largest of all entries; those not answered are left out, that of none is not answered. */
final class Maximum extends Extreme {

  Maximum() {
    super("max", "最大", 1);
  }
}
