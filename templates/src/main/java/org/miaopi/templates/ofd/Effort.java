package org.miaopi.templates.ofd;

/**
 * What may still be spent on one drawing, so that none takes any time and memory: a drawing that
 * needs more gets coarser pixels, or is none.
 */
final class Effort {

  /** Cutting outlines to each other takes up to the square of their parts. */
  private long cuts = 2_000_000;

  private double pixels = 12_000_000;
  private int pictures = 3_000;
  private long characters = 8_000_000;

  /** Each picture may have this part of the pixels that are left. */
  private static final double SHARE = 1.0 / 16;

  /** Whether outlines of so many parts together are still cut. */
  boolean cut(long parts) {
    if (parts * parts > cuts) return false;
    cuts -= parts * parts;
    return true;
  }

  /** How many pixels the next picture may have at most, if so many would be good. */
  double pixels(double wanted) {
    if (--pictures < 0) throw tooMuch();
    double granted = Math.min(wanted, pixels * SHARE);
    pixels -= granted;
    return granted;
  }

  /** Takes down a path. */
  String path(String data) {
    characters -= data.length();
    if (characters < 0) throw tooMuch();
    return data;
  }

  private static IllegalStateException tooMuch() {
    return new IllegalStateException("Too much for one picture");
  }
}
