package org.miaopi.templates.word;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What a table says for all its cells, itself or through its style. */
final class TableLook {

  private static final double SIDE_PADDING = 5.4;

  private final Element own;
  private final @Nullable Element styled;

  TableLook(Element own, @Nullable Element styled) {
    this.own = own;
    this.styled = styled;
  }

  /** A border of the table: top, left, bottom, right, insideH or insideV; null for none. */
  @Nullable Element border(String side) {
    return property("tblBorders", side);
  }

  /** The space between a side of a cell and its content, in points. */
  double padding(@Nullable Element tcPr, String side) {
    Element mine = Xml.child(tcPr, "tcMar", side);
    Element margin = mine == null ? property("tblCellMar", side) : mine;
    boolean lateral = side.equals("left") || side.equals("right");
    return Xml.twips(margin, "w", lateral ? SIDE_PADDING : 0);
  }

  /** How far the table is set in, where so many points are available for so wide a table. */
  double indent(double available, double width, boolean outdented) {
    return switch (Xml.val(own, "jc")) {
      case "center" -> (available - width) / 2;
      case "right", "end" -> available - width;
      default -> leftIndent() - (outdented ? padding(null, "left") : 0);
    };
  }

  private double leftIndent() {
    Element indent = Xml.child(own, "tblInd");
    return Xml.attribute(indent, "type").equals("dxa") ? Xml.twips(indent, "w", 0) : 0;
  }

  private @Nullable Element property(String group, String name) {
    Element mine = Xml.child(own, group, name);
    if (mine != null) return mine;
    return styled == null ? null : Xml.child(styled, group, name);
  }
}
