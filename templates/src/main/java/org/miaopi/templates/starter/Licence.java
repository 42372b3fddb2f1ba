package org.miaopi.templates.starter;

import static org.miaopi.templates.starter.Ornaments.circle;
import static org.miaopi.templates.starter.Ornaments.frets;
import static org.miaopi.templates.starter.Ornaments.guilloche;
import static org.miaopi.templates.starter.Ornaments.rectangle;
import static org.miaopi.templates.starter.Ornaments.rosette;
import static org.miaopi.templates.starter.Ornaments.segment;
import static org.miaopi.templates.starter.Ornaments.spark;

import java.util.List;

/** A licence to hang on a wall: A4 landscape in a frame of thunder spirals and guilloches. */
final class Licence {

  private static final double WIDTH = Sheet.A4_LONG;
  private static final double HEIGHT = Sheet.A4_SHORT;
  private static final double SIDE = 96;
  private static final double TOP = 86;
  private static final double BOTTOM = 74;
  private static final double COLUMN = WIDTH - 2 * SIDE;

  /** Between the number and the block at the end. */
  private static final double FIELDS = 236;

  /** Characters that have room beside another field. */
  private static final int SHORT = 30;

  private static final String GOLD = "B28A3E";
  private static final String PALE = "DDC48D";
  private static final String GROUND = "FFFDF7";
  private static final String MARK = "F4EBD3";
  private static final String LABEL = "7A5C20";

  private Licence() {}

  static byte[] docx(StarterContent content) {
    WordFile file = new WordFile(WIDTH, HEIGHT, TOP, SIDE, BOTTOM, SIDE);
    file.ground(ground());
    Look title = Look.of(Look.SONG, content.title().length() > 9 ? 32 : 40).heavy().spaced(8);
    file.add(Paragraph.of("center", 56).space(0, 10).with(title.run(content.title())));
    Look number = Look.of(Look.SONG, 11).in("55503F");
    file.add(Paragraph.of("right", 18).space(12, 6).with(number.run("编号　{{证照编号}}")));
    file.add(fields(content.first(content.exceeds(SHORT, 12) ? 8 : 12)));
    file.add(Sheet.ending(file, COLUMN, Look.of(Look.SONG, 14)));
    return file.bytes();
  }

  private static Art ground() {
    Art art = new Art(WIDTH, HEIGHT);
    art.fill(GROUND, rectangle(0, 0, WIDTH, HEIGHT));
    double x = WIDTH / 2;
    double y = HEIGHT / 2 + 14;
    art.line(MARK, 0.5, rosette(x, y, 92, 150, 24, 6));
    art.line(MARK, 0.5, rosette(x, y, 40, 96, 16, 6));
    art.line(MARK, 0.5, rosette(x, y, 6, 46, 8, 5));
    frame(art, 24, 2);
    art.line(GOLD, 0.75, frets(31, 31, WIDTH - 62, HEIGHT - 62, 13));
    frame(art, 49, 0.8);
    art.line(PALE, 0.4, guilloche(51, 51, WIDTH - 102, HEIGHT - 102, 15, 8));
    frame(art, 68, 0.8);
    for (double cx : new double[] {58.5, WIDTH - 58.5}) {
      for (double cy : new double[] {58.5, HEIGHT - 58.5}) {
        art.line(GOLD, 0.4, rosette(cx, cy, 1.5, 7.2, 8, 2));
      }
    }
    for (double cx : new double[] {37.5, WIDTH - 37.5}) {
      for (double cy : new double[] {37.5, HEIGHT - 37.5}) {
        art.line(GOLD, 0.8, rectangle(cx - 5.5, cy - 5.5, 11, 11));
        art.fill(GOLD, spark(cx, cy, 5, 5));
      }
    }
    double rule = TOP + 64;
    art.line(GOLD, 0.7, segment(x - 150, rule, x - 14, rule));
    art.line(GOLD, 0.7, segment(x + 14, rule, x + 150, rule));
    art.fill(GOLD, spark(x, rule, 9, 5));
    art.fill(GOLD, circle(x - 14, rule, 1.4));
    return art.fill(GOLD, circle(x + 14, rule, 1.4));
  }

  private static void frame(Art art, double inset, double thickness) {
    art.line(GOLD, thickness, rectangle(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset));
  }

  private static String fields(List<StarterContent.Line> lines) {
    boolean two = lines.size() > 8;
    int rows = Math.max(1, two ? (lines.size() + 1) / 2 : lines.size());
    double label = 104;
    double value = two ? COLUMN / 2 - label : COLUMN - label - 44;
    double room = FIELDS - StarterContent.growth(lines, (value - 8) / 14, 19, FIELDS);
    double height = Math.min(38, room / rows);
    Grid grid = two ? Grid.plain(label, value, label, value) : Grid.plain(44, label, value);
    for (int row = 0; row < rows; row++) {
      if (!two) {
        grid.row(
            height,
            grid.cell(0, Paragraph.of("left", 12).with()),
            lines.isEmpty()
                ? grid.cell(1, Paragraph.of("left", 12).with())
                : label(grid, 1, lines.get(row)),
            lines.isEmpty()
                ? grid.cell(2, Paragraph.of("left", 12).with())
                : value(grid, 2, lines.get(row)));
        continue;
      }
      boolean last = row + rows >= lines.size();
      String none = Paragraph.of("left", 12).with();
      grid.row(
          height,
          label(grid, 0, lines.get(row)),
          value(grid, 1, lines.get(row)),
          last ? grid.cell(2, none) : label(grid, 2, lines.get(row + rows)),
          last ? grid.cell(3, none) : value(grid, 3, lines.get(row + rows)));
    }
    return grid.xml() + Sheet.room(room - rows * height + 26);
  }

  private static String label(Grid grid, int column, StarterContent.Line line) {
    Look look = Look.of(Look.HEI, line.label().length() > 7 ? 10.5 : 12).in(LABEL);
    return grid.cell(column, Paragraph.of("left", 18).with(look.run(line.label())));
  }

  private static String value(Grid grid, int column, StarterContent.Line line) {
    return grid.cell(column, Paragraph.of("left", 19).with(Look.of(Look.SONG, 14).run(line.tag())));
  }
}
