package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Turns a table into one of formatting objects: centring, margins, heights and borders kept. */
final class TableReader {

  /** Word allows 63; tables whose rows divide the width differently have some more. */
  private static final int MOST_COLUMNS = 200;

  private final Reading reading;
  private final BlockReader blocks;

  TableReader(Reading reading, BlockReader blocks) {
    this.reading = reading;
    this.blocks = blocks;
  }

  Piece read(Element table, Flow flow) {
    Element own = Xml.child(table, "tblPr");
    Element properties = own == null ? table : own;
    TableLook look = new TableLook(properties, own == null ? null : reading.document.table(own));
    Grid grid = new Grid(table, flow.width);
    if (grid.columns() > MOST_COLUMNS) {
      reading.error("template.table.columns", reading.place(table));
      Unprinted.met(table);
      return Boxes.bare(List.of());
    }
    double width = Arrays.stream(grid.widths()).sum();
    double indent = look.indent(flow.width, width, reading.outdentsTables && flow.atMargin);
    List<Piece> parts = new ArrayList<>();
    for (double column : grid.widths()) {
      var attributes = Boxes.attributes("column-width", Lengths.pt(column));
      parts.add(Boxes.box("table-column", attributes, List.of()));
    }
    int headers = headers(grid);
    if (headers > 0) parts.add(group("table-header", grid, 0, headers, look, flow));
    parts.add(group("table-body", grid, headers, grid.rows(), look, flow));
    Map<String, String> attributes =
        Boxes.attributes(
            "table-layout", "fixed",
            "width", Lengths.pt(width),
            "border-collapse", "collapse",
            "start-indent", Lengths.pt(indent),
            "end-indent", "0pt");
    for (String side : List.of("top", "bottom", "left", "right")) {
      Borders.set(attributes, side, look.border(side));
    }
    return Boxes.box("table", attributes, parts);
  }

  /** How many rows at the top are repeated on each page; never all of them. */
  private static int headers(Grid grid) {
    int count = 0;
    while (count < grid.rows() && Xml.on(Xml.child(grid.row(count), "trPr"), "tblHeader")) count++;
    return count < grid.rows() ? count : 0;
  }

  private Piece group(String name, Grid grid, int from, int to, TableLook look, Flow flow) {
    List<Piece> rows = new ArrayList<>();
    for (int i = from; i < to; i++) rows.add(row(grid, i, look, flow));
    var attributes =
        Boxes.attributes("start-indent", "0pt", "end-indent", "0pt", "text-indent", "0pt");
    return Boxes.box(name, attributes, rows);
  }

  private Piece row(Grid grid, int index, TableLook look, Flow flow) {
    Element trPr = Xml.child(grid.row(index), "trPr");
    Element height = Xml.child(trPr, "trHeight");
    double declared = Xml.twips(height, "val", 0);
    double points = declared > 0 ? Math.max(1, declared - lines(grid, index, look)) : 0;
    boolean exact = Xml.attribute(height, "hRule").equals("exact");
    Map<String, String> attributes = Boxes.attributes();
    if (points > 0) {
      attributes.put(exact ? "height" : "block-progression-dimension.minimum", Lengths.pt(points));
    }
    if (Xml.on(trPr, "cantSplit")) attributes.put("keep-together.within-page", "always");
    List<Piece> cells = new ArrayList<>();
    for (Grid.Cell cell : grid.cells(index)) {
      if (cell.rows() > 0) cells.add(cell(grid, index, cell, exact ? points : 0, look, flow));
    }
    return Boxes.box("table-row", attributes, cells);
  }

  /** Word counts heights between the middles of lines, formatting objects between their edges. */
  private static double lines(Grid grid, int row, TableLook look) {
    double top = 0;
    double bottom = 0;
    for (Grid.Cell cell : grid.cells(row)) {
      Element tcPr = Xml.child(cell.element(), "tcPr");
      boolean last = row + 1 == grid.rows();
      top = Math.max(top, line(tcPr, "top", look.border(row == 0 ? "top" : "insideH")));
      bottom = Math.max(bottom, line(tcPr, "bottom", look.border(last ? "bottom" : "insideH")));
    }
    return (top + bottom) / 2;
  }

  private Piece cell(
      Grid grid, int row, Grid.Cell cell, double exactHeight, TableLook look, Flow flow) {
    Element tcPr = Xml.child(cell.element(), "tcPr");
    Map<String, String> attributes =
        Boxes.attributes(
            "column-number", String.valueOf(cell.column() + 1),
            "number-columns-spanned", String.valueOf(cell.columns()),
            "number-rows-spanned", String.valueOf(cell.rows()));
    borders(attributes, grid, row, cell, tcPr, look);
    double lateral = 0;
    for (String side : List.of("top", "bottom", "left", "right")) {
      double padding = look.padding(tcPr, side);
      boolean beside = side.equals("left") || side.equals("right");
      if (beside) lateral += padding;
      double line = beside ? line(grid, cell, tcPr, look, side) : 0;
      attributes.put("padding-" + side, Lengths.pt(Math.max(0, padding - line / 2)));
    }
    attributes.put("display-align", align(Xml.val(tcPr, "vAlign")));
    String fill = Xml.attribute(Xml.child(tcPr, "shd"), "fill");
    if (fill.matches("[0-9A-Fa-f]{6}")) attributes.put("background-color", "#" + fill);
    Flow inside = flow.inside(Math.max(1, grid.width(cell.column(), cell.columns()) - lateral));
    blocks.read(cell.element(), inside);
    List<Piece> content = inside.finish();
    if (exactHeight > 0 && cell.rows() == 1) {
      content = List.of(clipped(exactHeight, attributes.get("display-align"), content));
    }
    return Boxes.box("table-cell", attributes, content);
  }

  /**
   * How thick the line at a side is. Word measures the space from its middle, formatting objects
   * from its edge.
   */
  private static double line(
      Grid grid, Grid.Cell cell, @Nullable Element tcPr, TableLook look, String side) {
    boolean outer =
        side.equals("left")
            ? cell.column() == 0
            : cell.column() + cell.columns() >= grid.widths().length;
    return line(tcPr, side, look.border(outer ? side : "insideV"));
  }

  private static double line(@Nullable Element tcPr, String side, @Nullable Element shared) {
    Element mine = Xml.child(tcPr, "tcBorders", side);
    Element line = mine == null ? shared : mine;
    return line == null ? 0 : Borders.width(line);
  }

  /** Content of a row of exact height must not stretch it. */
  private static Piece clipped(double height, String align, List<Piece> content) {
    var attributes =
        Boxes.attributes(
            "height", Lengths.pt(height), "display-align", align, "overflow", "visible");
    return Boxes.box("block-container", attributes, content);
  }

  private static void borders(
      Map<String, String> attributes,
      Grid grid,
      int row,
      Grid.Cell cell,
      @Nullable Element tcPr,
      TableLook look) {
    boolean firstColumn = cell.column() == 0;
    boolean lastColumn = cell.column() + cell.columns() >= grid.widths().length;
    border(attributes, "top", tcPr, row == 0 ? null : look.border("insideH"));
    boolean lastRow = row + cell.rows() >= grid.rows();
    border(attributes, "bottom", tcPr, lastRow ? null : look.border("insideH"));
    border(attributes, "left", tcPr, firstColumn ? null : look.border("insideV"));
    border(attributes, "right", tcPr, lastColumn ? null : look.border("insideV"));
  }

  /** A cell's own line wins over the table's; a cell that wants none hides it. */
  private static void border(
      Map<String, String> attributes,
      String side,
      @Nullable Element tcPr,
      @Nullable Element shared) {
    Element mine = Xml.child(tcPr, "tcBorders", side);
    Borders.set(attributes, side, mine == null ? shared : mine);
    if (mine != null && Borders.width(mine) == 0) attributes.put("border-" + side, "hidden");
  }

  private static String align(String vAlign) {
    return switch (vAlign) {
      case "center" -> "center";
      case "bottom" -> "after";
      default -> "before";
    };
  }
}
