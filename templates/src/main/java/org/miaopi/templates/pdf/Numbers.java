package org.miaopi.templates.pdf;

import java.math.BigDecimal;

/** Numbers and colours as content streams write them. */
final class Numbers {

  private static final double THOUSANDTHS = 1000;

  private Numbers() {}

  /** With at most three decimals, followed by a blank. */
  static StringBuilder add(StringBuilder to, double number) {
    long thousandths = Math.round(number * THOUSANDTHS);
    if (thousandths < 0) to.append('-');
    long size = Math.abs(thousandths);
    to.append(size / 1000);
    long rest = size % 1000;
    if (rest != 0) {
      to.append('.').append((char) ('0' + rest / 100));
      if (rest % 100 != 0) to.append((char) ('0' + rest / 10 % 10));
      if (rest % 10 != 0) to.append((char) ('0' + rest % 10));
    }
    return to.append(' ');
  }

  /** With all its decimals. */
  static void exact(StringBuilder to, float number) {
    to.append(new BigDecimal(String.valueOf(number)).toPlainString());
  }

  static StringBuilder add(StringBuilder to, double... numbers) {
    for (double number : numbers) add(to, number);
    return to;
  }

  /** The three parts of a colour 0xRRGGBB. */
  static StringBuilder color(StringBuilder to, int color) {
    return add(
        to, (color >> 16 & 0xff) / 255.0, (color >> 8 & 0xff) / 255.0, (color & 0xff) / 255.0);
  }
}
