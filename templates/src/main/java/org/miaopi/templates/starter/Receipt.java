package org.miaopi.templates.starter;

import static org.miaopi.templates.starter.Ornaments.rectangle;
import static org.miaopi.templates.starter.Ornaments.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A receipt: A5 landscape, a ruled form. */
final class Receipt {

  private static final double WIDTH = Sheet.A4_SHORT;
  private static final double HEIGHT = Sheet.A5_SHORT;
  private static final double SIDE = 46;
  private static final double COLUMN = WIDTH - 2 * SIDE;
  private static final double FIELDS = 194;

  /** A value of one line needs it; more lines than fit go on to the next page. */
  private static final double LEAST = 23;

  private static final String RED = "A3231F";
  private static final String LINE = "C98E88";

  private Receipt() {}

  static byte[] docx(StarterContent content) {
    WordFile file = new WordFile(WIDTH, HEIGHT, 38, SIDE, 30, SIDE);
    file.ground(ground()).first(rule());
    Look title = Look.of(Look.SONG, content.title().length() > 9 ? 20 : 24).heavy().spaced(5);
    file.add(Paragraph.of("center", 34).space(0, 12).with(title.in(RED).run(content.title())));
    Look small = Look.of(Look.SONG, 10.5);
    Grid head = Grid.plain(COLUMN / 2, COLUMN / 2);
    head.row(
        22,
        head.cell(0, Paragraph.of("left", 15).with(small.run("日期：{{发证日期 | 年月日}}"))),
        head.cell(1, Paragraph.of("right", 15).with(small.in(RED).run("No. {{证照编号}}"))));
    file.add(head.xml(), Sheet.room(3));
    List<StarterContent.Line> lines = content.lines();
    boolean two = lines.size() > 5;
    int rows = two ? (lines.size() + 1) / 2 : lines.size();
    double characters = ((two ? COLUMN / 2 : COLUMN) - 92 - 12) / 12;
    double growth = StarterContent.growth(lines, characters, 17, FIELDS);
    double free = FIELDS - growth - RowsTable.height(content);
    double height = Math.clamp((free - 26) / Math.max(1, rows), LEAST, 38);
    if (height == LEAST) Sheet.number(file);
    file.add(fields(lines, two ? 2 : 1, height));
    Look words = Look.of(Look.SONG, 12);
    file.add(new RowsTable(COLUMN, small, small.in(RED), LINE, false).of(content));
    double above = Math.max(8, free - rows * height);
    file.add(Sheet.ending(file, COLUMN, words, above));
    return file.bytes();
  }

  private static Art ground() {
    Art art = new Art(WIDTH, HEIGHT);
    return art.line(LINE, 0.6, rectangle(20, 20, WIDTH - 40, HEIGHT - 40));
  }

  /** Below the title. */
  private static Art rule() {
    Art art = new Art(WIDTH, HEIGHT);
    double x = WIDTH / 2;
    art.line(RED, 1.2, segment(x - 110, 76, x + 110, 76));
    return art.line(RED, 0.5, segment(x - 110, 79, x + 110, 79));
  }

  private static String fields(List<StarterContent.Line> lines, int columns, double height) {
    if (lines.isEmpty()) return "";
    double label = 92;
    double value = COLUMN / columns - label;
    Grid grid =
        columns == 2
            ? Grid.ruled(LINE, label, value, label, value)
            : Grid.ruled(LINE, label, value);
    for (int row = 0; row < lines.size(); row += columns) {
      StringBuilder cells = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        int index = row + column;
        StarterContent.Line line = index < lines.size() ? lines.get(index) : null;
        cells.append(cells(grid, column * 2, line));
      }
      grid.row(height, cells.toString());
    }
    return grid.xml();
  }

  private static String cells(Grid grid, int column, StarterContent.@Nullable Line line) {
    Look name = Look.of(Look.SONG, 11).in(RED);
    Look value = Look.of(Look.SONG, 12);
    String label = line == null ? "" : Paragraph.of("center", 16).with(name.run(line.label()));
    String tag = line == null ? "" : Paragraph.of("left", 17).with(value.run(line.tag()));
    String tint = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FCF4F3\"/>";
    return grid.cell(column, 1, tint, label) + grid.cell(column + 1, tag);
  }
}
