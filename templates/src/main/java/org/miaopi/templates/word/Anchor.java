package org.miaopi.templates.word;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Where a floating picture or text box stands.
 *
 * @param onPage whether left and top count from the corner of the page, or else from the paragraph
 */
record Anchor(boolean onPage, double left, double top) {

  /** A stretch of the page that a position counts from, in points. */
  private record Frame(double start, double length) {}

  static Anchor of(Element anchor, double width, double height, Flow flow) {
    Element horizontal = Xml.child(anchor, "positionH");
    Element vertical = Xml.child(anchor, "positionV");
    String from = Xml.attribute(vertical, "relativeFrom");
    boolean onPage = !from.equals("paragraph") && !from.equals("line");
    Page page = flow.page;
    double left = position(horizontal, horizontalFrame(horizontal, flow), width);
    if (!onPage) {
      double column = flow.atMargin ? page.left() : 0;
      boolean columnFrame = columnFrame(Xml.attribute(horizontal, "relativeFrom"));
      double inColumn = flow.atMargin || !columnFrame ? left - column : left - page.left();
      return new Anchor(false, inColumn, position(vertical, new Frame(0, 0), height));
    }
    return new Anchor(true, left, position(vertical, verticalFrame(from, page), height));
  }

  private static boolean columnFrame(String from) {
    return from.equals("column") || from.equals("character") || from.equals("margin");
  }

  private static Frame horizontalFrame(@Nullable Element position, Flow flow) {
    Page page = flow.page;
    return switch (Xml.attribute(position, "relativeFrom")) {
      case "page" -> new Frame(0, page.width());
      case "leftMargin", "insideMargin" -> new Frame(0, page.left());
      case "rightMargin", "outsideMargin" -> new Frame(page.width() - page.right(), page.right());
      case "column" -> new Frame(page.left(), flow.width);
      default -> new Frame(page.left(), page.column());
    };
  }

  private static Frame verticalFrame(String from, Page page) {
    return switch (from) {
      case "page" -> new Frame(0, page.height());
      case "topMargin" -> new Frame(0, page.top());
      case "bottomMargin" -> new Frame(page.height() - page.bottom(), page.bottom());
      default -> new Frame(page.top(), page.height() - page.top() - page.bottom());
    };
  }

  private static double position(@Nullable Element position, Frame frame, double length) {
    Element align = Xml.child(position, "align");
    if (align == null) {
      Element offset = Xml.child(position, "posOffset");
      String emu = offset == null ? "" : offset.getTextContent().strip();
      return frame.start + Lengths.emu(Xml.number(emu, 0));
    }
    return switch (align.getTextContent().strip()) {
      case "center" -> frame.start + (frame.length - length) / 2;
      case "right", "bottom", "outside" -> frame.start + frame.length - length;
      default -> frame.start;
    };
  }
}
