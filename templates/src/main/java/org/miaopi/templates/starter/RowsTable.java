package org.miaopi.templates.starter;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a form below its lines: a row of heads, which every page repeats, and a row for
 * each that was entered, between two that hold the marks of the block and are not printed.
 */
final class RowsTable {

  private static final double CAPTION = 20;
  private static final double HEAD = 18;
  private static final double ROW = 19;
  private static final double NUMBER = 34;
  private static final double AFTER = 8;

  private final double width;
  private final Look words;
  private final Look heads;
  private final String line;
  private final boolean bilingual;

  /**
   * @param width in points
   * @param heads how labels look
   * @param line the colour of its lines
   * @param bilingual whether labels are said in English too
   */
  RowsTable(double width, Look words, Look heads, String line, boolean bilingual) {
    this.width = width;
    this.words = words;
    this.heads = heads;
    this.line = line;
    this.bilingual = bilingual;
  }

  /** How high the tables are with two rows each. */
  static double height(StarterContent content) {
    return content.tables().size() * (CAPTION + HEAD + 2 * ROW + AFTER);
  }

  String of(StarterContent content) {
    StringBuilder all = new StringBuilder();
    content.tables().forEach(it -> all.append(table(it)));
    return all.toString();
  }

  private String table(StarterContent.Rows rows) {
    List<StarterContent.Line> columns = rows.columns();
    double[] widths = new double[columns.size() + 1];
    Arrays.fill(widths, (width - NUMBER) / columns.size());
    widths[0] = NUMBER;
    Grid grid = Grid.ruled(line, widths);
    String[] head = new String[widths.length];
    String[] row = new String[widths.length];
    head[0] = cell(grid, 0, "center", heads, bilingual ? "序号 No." : "序号");
    row[0] = cell(grid, 0, "center", words, "{{序号}}");
    for (int i = 0; i < columns.size(); i++) {
      StarterContent.Line column = columns.get(i);
      head[i + 1] = cell(grid, i + 1, "center", heads, label(column.label(), column.english()));
      row[i + 1] = cell(grid, i + 1, "left", words, column.tag());
    }
    grid.header(HEAD, head)
        .row(ROW, mark(grid, "{{#%s}}".formatted(rows.field())))
        .row(ROW, row)
        .row(ROW, mark(grid, "{{else}}"))
        .row(ROW, cell(grid, 0, widths.length, "left", words, bilingual ? "无 None" : "无"))
        .row(ROW, mark(grid, "{{/%s}}".formatted(rows.field())));
    Paragraph caption = Paragraph.of("left", CAPTION - 3).space(AFTER, 3);
    return caption.keptWithNext(heads.run(label(rows.label(), rows.english()))) + grid.xml();
  }

  private String label(String chinese, @Nullable String english) {
    return bilingual && english != null ? chinese + " " + english : chinese;
  }

  private String mark(Grid grid, String tag) {
    return grid.cell(0, grid.columns(), "", Paragraph.of("left", 12).with(heads.sized(8).run(tag)));
  }

  private static String cell(Grid grid, int column, String align, Look look, String text) {
    return cell(grid, column, 1, align, look, text);
  }

  private static String cell(
      Grid grid, int column, int columns, String align, Look look, String text) {
    return grid.cell(column, columns, "", Paragraph.of(align, 15).with(look.run(text)));
  }
}
