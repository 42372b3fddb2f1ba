package org.miaopi.templates.word;

import java.util.ArrayList;
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

  static Piece.Box plus(Piece.Box box, String attribute, String value) {
    Map<String, String> attributes = new LinkedHashMap<>(box.attributes());
    attributes.put(attribute, value);
    return new Piece.Box(box.name(), attributes, box.children());
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
            "absolute-position",
            position,
            "left",
            Lengths.pt(at.left()),
            "top",
            Lengths.pt(at.top()),
            "width",
            Lengths.pt(at.width()),
            "height",
            Lengths.pt(at.height()),
            "start-indent",
            "0pt",
            "end-indent",
            "0pt"),
        children);
  }

  /**
   * A block of what has its own place and of what holds it, which breaks the page and is kept with
   * the next as its holder would. A paragraph is not broken where that can be avoided, or what has
   * a place would stay on the page before.
   */
  static Piece.Box with(List<Piece> placed, Piece holder) {
    Map<String, String> attributes = attributes("start-indent", "0pt", "end-indent", "0pt");
    List<Piece> all = new ArrayList<>(placed);
    all.add(holder instanceof Piece.Box box ? lifted(box, attributes) : holder);
    boolean table = holder instanceof Piece.Box box && box.name().equals("table");
    if (!table) attributes.put("keep-together.within-page", "1");
    return box("block", attributes, all);
  }

  /** The box without what says how it stands among others, which is moved to these attributes. */
  private static Piece.Box lifted(Piece.Box box, Map<String, String> to) {
    Map<String, String> left = new LinkedHashMap<>(box.attributes());
    for (String name : List.of("break-before", ParagraphLook.KEEPS)) {
      String value = left.remove(name);
      if (value != null) to.put(name, value);
    }
    return new Piece.Box(box.name(), left, box.children());
  }

  /** In points. */
  record Rectangle(double left, double top, double width, double height) {}
}
