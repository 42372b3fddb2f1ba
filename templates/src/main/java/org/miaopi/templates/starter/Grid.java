package org.miaopi.templates.starter;

import static org.miaopi.templates.starter.Paragraph.twips;

import java.util.ArrayList;
import java.util.List;

/** A table of fixed columns. */
final class Grid {

  private final double[] widths;
  private final String lines;
  private final String align;
  private final double padding;
  private final List<String> rows = new ArrayList<>();

  private Grid(double[] widths, String lines, String align, double padding) {
    this.widths = widths;
    this.lines = lines;
    this.align = align;
    this.padding = padding;
  }

  /** Without lines; widths in points. */
  static Grid plain(double... widths) {
    return new Grid(widths, "", "center", 4);
  }

  /** With lines of a colour around every cell. */
  static Grid ruled(String color, double... widths) {
    StringBuilder lines = new StringBuilder("<w:tblBorders>");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      boolean outer = !side.startsWith("inside");
      lines.append(
          "<w:%s w:val=\"single\" w:sz=\"%d\" w:space=\"0\" w:color=\"%s\"/>"
              .formatted(side, outer ? 8 : 4, color));
    }
    return new Grid(widths, lines.append("</w:tblBorders>").toString(), "center", 6);
  }

  /** A row at least so many points high. */
  Grid row(double height, String... cells) {
    rows.add(
        "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"%d\" w:hRule=\"atLeast\"/></w:trPr>%s</w:tr>"
            .formatted(twips(height), String.join("", cells)));
    return this;
  }

  /** A row that is repeated on every page. */
  Grid header(double height, String... cells) {
    row(height, cells);
    rows.set(rows.size() - 1, rows.getLast().replaceFirst("<w:trPr>", "<w:trPr><w:tblHeader/>"));
    return this;
  }

  int columns() {
    return widths.length;
  }

  /** A cell over columns, counted from 0. */
  String cell(int from, int columns, String more, String content) {
    String align = more.contains("<w:vAlign") ? more : more + "<w:vAlign w:val=\"center\"/>";
    String filled = content.isEmpty() ? Paragraph.of("left", 4).with() : content;
    double width = 0;
    for (int i = from; i < from + columns; i++) width += widths[i];
    String span = columns == 1 ? "" : "<w:gridSpan w:val=\"%d\"/>".formatted(columns);
    return "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>%s%s</w:tcPr>%s</w:tc>"
        .formatted(twips(width), span, align, filled);
  }

  String cell(int from, String content) {
    return cell(from, 1, "", content);
  }

  String xml() {
    StringBuilder grid = new StringBuilder();
    double sum = 0;
    for (double width : widths) {
      grid.append("<w:gridCol w:w=\"%d\"/>".formatted(twips(width)));
      sum += width;
    }
    return "<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:jc w:val=\"%s\"/>%s<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"%d\" w:type=\"dxa\"/><w:right w:w=\"%d\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>%s</w:tblGrid>%s</w:tbl>"
        .formatted(
            twips(sum), align, lines, twips(padding), twips(padding), grid, String.join("", rows));
  }
}
