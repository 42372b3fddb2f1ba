package org.miaopi.templates.seal;

/** The outline of a seal. */
public enum SealShape {
  /** A circle: the seals of departments and their seals for special use. */
  ROUND(42, 420, 420, 12),
  /** Wider than high by 4 to 3, as the seals of invoices are. */
  OVAL(40, 400, 300, 10);

  private final double usual;
  private final double width;
  private final double height;
  private final double ring;

  SealShape(double usual, double width, double height, double ring) {
    this.usual = usual;
    this.width = width;
    this.height = height;
    this.ring = ring;
  }

  /** The width that the regulations give, in millimetres: 42 of a county's department, 40 oval. */
  public double usualWidth() {
    return usual;
  }

  /** Height by width. */
  public double proportion() {
    return height / width;
  }

  /** Of the drawing, in tenths of a millimetre at the usual width. */
  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** How thick the ring is, in the same units. */
  double ring() {
    return ring;
  }
}
