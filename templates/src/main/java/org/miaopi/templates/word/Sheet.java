package org.miaopi.templates.word;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What Word prints on the sheet itself: its colour and the border around the page. */
final class Sheet {

  private static final String[] SIDES = {"top", "right", "bottom", "left"};

  private Sheet() {}

  /** Nothing, or a rectangle in the colour. */
  static List<Piece> color(Page page, String color) {
    if (!color.matches("[0-9A-Fa-f]{6}")) return List.of();
    var whole = new Boxes.Rectangle(0, 0, page.width(), page.height());
    return List.of(painted(whole, Map.of("background-color", "#" + color)));
  }

  /** Nothing, or a frame. */
  static List<Piece> border(Page page, @Nullable Element borders) {
    if (borders == null) return List.of();
    boolean fromEdge = Xml.attribute(borders, "offsetFrom").equals("page");
    double[] margins = {page.top(), page.right(), page.bottom(), page.left()};
    double[] gaps = new double[4];
    double[] widths = new double[4];
    Map<String, String> attributes = Boxes.attributes();
    for (int i = 0; i < 4; i++) {
      Element line = Xml.child(borders, SIDES[i]);
      widths[i] = line == null ? 0 : Borders.width(line);
      double space = Xml.number(line, "space", 0);
      gaps[i] = fromEdge ? space : margins[i] - space - widths[i];
      Borders.set(attributes, SIDES[i], line);
    }
    var inside =
        new Boxes.Rectangle(
            gaps[3],
            gaps[0],
            page.width() - gaps[3] - gaps[1] - widths[3] - widths[1],
            page.height() - gaps[0] - gaps[2] - widths[0] - widths[2]);
    return List.of(painted(inside, attributes));
  }

  private static Piece painted(Boxes.Rectangle at, Map<String, String> looks) {
    Piece.Box bare = Boxes.placed("fixed", at, List.of(Boxes.bare(List.of())));
    Map<String, String> attributes = new java.util.LinkedHashMap<>(bare.attributes());
    attributes.putAll(looks);
    return Boxes.box(bare.name(), attributes, bare.children());
  }
}
