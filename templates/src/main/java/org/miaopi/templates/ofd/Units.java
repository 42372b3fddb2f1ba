package org.miaopi.templates.ofd;

/** Sheets are in points, OFD is in millimetres. */
final class Units {

  private static final double POINT = 25.4 / 72;

  private Units() {}

  static double mm(double points) {
    return points * POINT;
  }

  /** An element with a colour 0xRRGGBB. */
  static void color(Xml xml, String name, int color) {
    String value = (color >> 16 & 0xff) + " " + (color >> 8 & 0xff) + " " + (color & 0xff);
    xml.open(name).attribute("Value", value).end();
  }
}
