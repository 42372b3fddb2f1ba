package org.miaopi.templates.word;

import org.miaopi.templates.page.Points;

/** Lengths as formatting objects write them. */
final class Lengths {

  private static final double EMU_PER_POINT = 12700;

  private Lengths() {}

  static String pt(double points) {
    return Points.of(points);
  }

  static double emu(double emu) {
    return emu / EMU_PER_POINT;
  }
}
