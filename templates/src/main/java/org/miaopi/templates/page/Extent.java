package org.miaopi.templates.page;

/** From where to where something reaches down a page, in points. */
public record Extent(double top, double bottom) {

  static final Extent ENDLESS = new Extent(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** What both reach over. */
  Extent shared(Extent other) {
    return new Extent(Math.max(top, other.top), Math.min(bottom, other.bottom));
  }
}
