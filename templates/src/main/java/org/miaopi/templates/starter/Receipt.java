package org.miaopi.templates.starter;

import static org.miaopi.templates.starter.Ornaments.rectangle;
import static org.miaopi.templates.starter.Ornaments.segment;

import java.util.List;

/** A receipt: A5 landscape, a ruled form. */
final class Receipt {

  private static final double WIDTH = Sheet.A4_SHORT;
  private static final double HEIGHT = Sheet.A5_SHORT;
  private static final double SIDE = 46;
  private static final double COLUMN = WIDTH - 2 * SIDE;
  private static final double FIELDS = 168;

  /** Characters that have room beside another field. */
  private static final int SHORT = 24;

  private static final String RED = "A3231F";
  private static final String LINE = "C98E88";

  private Receipt() {}

  static byte[] docx(StarterContent content) {
    WordFile file = new WordFile(WIDTH, HEIGHT, 38, SIDE, 30, SIDE);
    file.ground(ground());
    Look title = Look.of(Look.SONG, content.title().length() > 9 ? 20 : 24).heavy().spaced(5);
    file.add(Paragraph.of("center", 34).space(0, 12).with(title.in(RED).run(content.title())));
    Look small = Look.of(Look.SONG, 10.5);
    Grid head = Grid.plain(COLUMN / 2, COLUMN / 2);
    head.row(
        22,
        head.cell(0, Paragraph.of("left", 15).with(small.run("日期：{{发证日期 | 年月日}}"))),
        head.cell(1, Paragraph.of("right", 15).with(small.in(RED).run("No. {{证照编号}}"))));
    file.add(head.xml(), Sheet.room(3));
    List<StarterContent.Line> lines = content.first(content.exceeds(SHORT, 10) ? 5 : 10);
    file.add(fields(lines));
    Look words = Look.of(Look.SONG, 12);
    file.add(Sheet.ending(file, COLUMN, words));
    return file.bytes();
  }

  private static Art ground() {
    Art art = new Art(WIDTH, HEIGHT);
    art.line(LINE, 0.6, rectangle(20, 20, WIDTH - 40, HEIGHT - 40));
    double x = WIDTH / 2;
    art.line(RED, 1.2, segment(x - 110, 76, x + 110, 76));
    return art.line(RED, 0.5, segment(x - 110, 79, x + 110, 79));
  }

  private static String fields(List<StarterContent.Line> lines) {
    boolean two = lines.size() > 5;
    double label = 92;
    double value = (two ? COLUMN / 2 : COLUMN) - label;
    Grid grid = two ? Grid.ruled(LINE, label, value, label, value) : Grid.ruled(LINE, label, value);
    int rows = two ? (lines.size() + 1) / 2 : lines.size();
    double room = FIELDS - StarterContent.growth(lines, (value - 12) / 12, 17, FIELDS);
    double height = Math.min(38, room / Math.max(1, rows));
    String tint = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FCF4F3\"/>";
    Look name = Look.of(Look.SONG, 11).in(RED);
    Look words = Look.of(Look.SONG, 12);
    for (int row = 0; row < rows; row++) {
      StringBuilder cells = new StringBuilder();
      for (int column = 0; column < (two ? 2 : 1); column++) {
        int index = row * (two ? 2 : 1) + column;
        boolean some = index < lines.size();
        String first = some ? lines.get(index).label() : "";
        String second = some ? lines.get(index).tag() : "";
        cells.append(
            grid.cell(column * 2, 1, tint, Paragraph.of("center", 16).with(name.run(first))));
        cells.append(grid.cell(column * 2 + 1, Paragraph.of("left", 17).with(words.run(second))));
      }
      grid.row(height, cells.toString());
    }
    return (lines.isEmpty() ? "" : grid.xml()) + Sheet.room(room - rows * height + 26);
  }
}
