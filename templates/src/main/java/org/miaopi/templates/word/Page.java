package org.miaopi.templates.word;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The page of a section, in points.
 *
 * @param header from the upper edge of the page to the header
 * @param footer from the footer to the lower edge
 * @param grid the pitch of the line grid, 0 for none
 */
record Page(
    double width,
    double height,
    double top,
    double right,
    double bottom,
    double left,
    double header,
    double footer,
    double grid) {

  private static final double A4_WIDTH = 595.3;
  private static final double A4_HEIGHT = 841.9;

  static Page of(@Nullable Element sectPr) {
    Element size = Xml.child(sectPr, "pgSz");
    Element margins = Xml.child(sectPr, "pgMar");
    return new Page(
        Xml.twips(size, "w", A4_WIDTH),
        Xml.twips(size, "h", A4_HEIGHT),
        Math.abs(Xml.twips(margins, "top", 72)),
        Xml.twips(margins, "right", 90),
        Math.abs(Xml.twips(margins, "bottom", 72)),
        Xml.twips(margins, "left", 90),
        Xml.twips(margins, "header", 42.55),
        Xml.twips(margins, "footer", 49.6),
        grid(Xml.child(sectPr, "docGrid")));
  }

  /** The width between the margins. */
  double column() {
    return width - left - right;
  }

  private static double grid(@Nullable Element docGrid) {
    String type = Xml.attribute(docGrid, "type");
    boolean lines =
        type.equals("lines") || type.equals("linesAndChars") || type.equals("snapToChars");
    return lines ? Xml.twips(docGrid, "linePitch", 0) : 0;
  }
}
