package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A table's cells with the columns and rows that they cover. A row of which upper cells cover all
 * is none.
 */
final class Grid {

  /**
   * @param column of its left edge, from 0
   * @param columns how many it covers
   * @param rows how many it covers; 0 for one that an upper cell covers
   */
  record Cell(Element element, int column, int columns, int rows) {}

  private record Row(Element element, List<Cell> cells) {}

  private final List<Row> rows = new ArrayList<>();
  private final double[] widths;

  Grid(Element table, double available) {
    rows(table, rows);
    for (int i = 0; i < rows.size(); i++) begin(i);
    rows.forEach(Grid::skipCovered);
    rows.removeIf(row -> row.cells.stream().allMatch(it -> it.rows == 0));
    this.widths = widths(table, available);
    for (int i = 0; i < rows.size(); i++) span(i);
  }

  /** What stands in a cell that an upper one covers, Word does not show either. */
  private static void skipCovered(Row row) {
    for (Cell cell : row.cells) if (cell.rows == 0) Unprinted.met(cell.element);
  }

  int columns() {
    return widths.length;
  }

  int rows() {
    return rows.size();
  }

  Element row(int index) {
    return rows.get(index).element;
  }

  List<Cell> cells(int row) {
    return rows.get(row).cells;
  }

  /** The widths of the columns in points. */
  double[] widths() {
    return widths.clone();
  }

  double width(int column, int columns) {
    double sum = 0;
    for (int i = column; i < Math.min(column + columns, widths.length); i++) sum += widths[i];
    return sum;
  }

  private static void rows(Element container, List<Row> rows) {
    for (Element child : Xml.children(container)) {
      switch (child.getLocalName()) {
        case "tr" -> rows.add(new Row(child, cells(child)));
        case "sdt" -> {
          Element content = Xml.child(child, "sdtContent");
          if (content != null) rows(content, rows);
        }
        case "customXml", "ins" -> rows(child, rows);
        default -> {}
      }
    }
  }

  private static List<Cell> cells(Element row) {
    List<Cell> cells = new ArrayList<>();
    int column = (int) Xml.number(Xml.val(row, "trPr", "gridBefore"), 0);
    for (Element element : cellElements(row)) {
      int columns = (int) Math.max(1, Xml.number(Xml.val(element, "tcPr", "gridSpan"), 1));
      cells.add(new Cell(element, column, columns, continues(element) ? 0 : 1));
      column += columns;
    }
    return cells;
  }

  private static List<Element> cellElements(Element container) {
    List<Element> found = new ArrayList<>();
    for (Element child : Xml.children(container)) {
      if (child.getLocalName().equals("tc")) found.add(child);
      Element content = Xml.child(child, "sdtContent");
      if (child.getLocalName().equals("sdt") && content != null)
        found.addAll(cellElements(content));
    }
    return found;
  }

  private static boolean continues(Element cell) {
    Element merge = Xml.child(cell, "tcPr", "vMerge");
    return merge != null && !Xml.attribute(merge, "val").equals("restart");
  }

  /** A cell that goes on where nothing is above it begins there. */
  private void begin(int index) {
    List<Cell> cells = rows.get(index).cells;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      boolean below =
          index > 0 && cells(index - 1).stream().anyMatch(it -> it.column == cell.column);
      if (cell.rows == 0 && !below) {
        cells.set(i, new Cell(cell.element, cell.column, cell.columns, 1));
      }
    }
  }

  private void span(int index) {
    List<Cell> cells = rows.get(index).cells;
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (cell.rows == 0) continue;
      int covered = 1;
      while (index + covered < rows.size() && continuedAt(index + covered, cell.column)) covered++;
      cells.set(i, new Cell(cell.element, cell.column, cell.columns, covered));
    }
  }

  private boolean continuedAt(int row, int column) {
    return rows.get(row).cells.stream().anyMatch(it -> it.rows == 0 && it.column == column);
  }

  private double[] widths(Element table, double available) {
    int columns = 1;
    for (Row row : rows) {
      for (Cell cell : row.cells) columns = Math.max(columns, cell.column + cell.columns);
    }
    List<Element> declared = Xml.children(Xml.child(table, "tblGrid"), "gridCol");
    double[] result = new double[columns];
    for (int i = 0; i < columns; i++) {
      double fallback = available / columns;
      double width = i < declared.size() ? Xml.twips(declared.get(i), "w", fallback) : fallback;
      result[i] = Math.max(1, width);
    }
    return scaled(table, result, available);
  }

  /** Word stretches a table to the percentage of the text width that it asks for. */
  private static double[] scaled(Element table, double[] widths, double available) {
    Element width = Xml.child(table, "tblPr", "tblW");
    if (!Xml.attribute(width, "type").equals("pct")) return widths;
    String text = Xml.attribute(width, "w");
    double part =
        text.endsWith("%")
            ? Xml.number(text.replace("%", ""), 100) / 100
            : Xml.number(text, 5000) / 5000;
    double sum = java.util.Arrays.stream(widths).sum();
    return java.util.Arrays.stream(widths).map(it -> it * part * available / sum).toArray();
  }
}
