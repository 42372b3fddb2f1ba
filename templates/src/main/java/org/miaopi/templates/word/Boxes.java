package org.miaopi.templates.word;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes pieces that are formatting objects. */
final class Boxes {

  private Boxes() {}

  static Piece.Box box(String name, Map<String, String> attributes, List<Piece> children) {
    return new Piece.Box(name, attributes, List.copyOf(children));
  }

  static Map<String, String> attributes(String... namesAndValues) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attributes.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return attributes;
  }

  /** A block of no height of its own, for a picture that stands alone. */
  static Piece.Box bare(List<Piece> children) {
    return box(
        "block",
        attributes(
            "font-size",
            "0pt",
            "line-height",
            "0pt",
            "start-indent",
            "0pt",
            "end-indent",
            "0pt",
            "text-indent",
            "0pt",
            "text-align",
            "start"),
        children);
  }

  /** A picture that fills a rectangle of so many points. */
  static Piece.Box picture(String name, double width, double height) {
    return box(
        "external-graphic",
        attributes(
            "src", "picture:" + name,
            "width", Lengths.pt(width),
            "height", Lengths.pt(height)),
        List.of());
  }

  /**
   * A rectangle out of the flow: {@code fixed} to the page or {@code absolute} in its container.
   */
  static Piece.Box placed(String position, Rectangle at, List<Piece> children) {
    return box(
        "block-container",
        attributes(
            "absolute-position", position,
            "left", Lengths.pt(at.left()),
            "top", Lengths.pt(at.top()),
            "width", Lengths.pt(at.width()),
            "height", Lengths.pt(at.height()),
            "start-indent", "0pt",
            "end-indent", "0pt"),
        children);
  }

  /** In points. */
  record Rectangle(double left, double top, double width, double height) {}
}
