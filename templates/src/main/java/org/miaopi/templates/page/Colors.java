package org.miaopi.templates.page;

import java.util.Map;

/** Colours of formatting objects as numbers 0xRRGGBB. */
final class Colors {

  private static final Map<String, Integer> NAMED =
      Map.of(
          "black", 0x000000,
          "white", 0xffffff,
          "red", 0xff0000,
          "green", 0x00ff00,
          "blue", 0x0000ff,
          "yellow", 0xffff00,
          "cyan", 0x00ffff,
          "magenta", 0xff00ff);

  private Colors() {}

  static int of(String color) {
    Integer named = NAMED.get(color);
    return named == null ? Integer.parseInt(color.substring(1), 16) : named;
  }
}
