package org.miaopi.templates.ofd;

/** Sheets are in points, OFD is in millimetres. */
final class Units {

  private static final double POINT = 25.4 / 72;

  private static final int SOLID = 255;

  private Units() {}

  static double mm(double points) {
    return points * POINT;
  }

  /** An element with a colour 0xRRGGBB. */
  static void color(Xml xml, String name, int color) {
    color(xml, name, color, SOLID);
  }

  /**
   * @param alpha 0 for invisible to 255 for solid
   */
  static void color(Xml xml, String name, int color, int alpha) {
    String value = (color >> 16 & 0xff) + " " + (color >> 8 & 0xff) + " " + (color & 0xff);
    xml.open(name).attribute("Value", value);
    if (alpha < SOLID) xml.attribute("Alpha", alpha);
    xml.end();
  }
}
