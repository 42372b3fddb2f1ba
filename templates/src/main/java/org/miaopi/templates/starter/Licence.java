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
  private static final double FIELDS = 250;

  /** A value of one line needs it; more lines than fit go on to the next page. */
  private static final double LEAST = 25;

  private static final double LABELS = 104;
  private static final String GOLD = "B28A3E";
  private static final String PALE = "DDC48D";
  private static final String GROUND = "FFFDF7";
  private static final String MARK = "F4EBD3";
  private static final String LABEL = "7A5C20";

  private Licence() {}

  static byte[] docx(StarterContent content) {
    WordFile file = new WordFile(WIDTH, HEIGHT, TOP, SIDE, BOTTOM, SIDE);
    file.ground(ground()).first(rule());
    Look title = Look.of(Look.SONG, content.title().length() > 9 ? 32 : 40).heavy().spaced(8);
    file.add(Paragraph.of("center", 56).space(0, 10).with(title.run(content.title())));
    Look number = Look.of(Look.SONG, 11).in("55503F");
    file.add(Paragraph.of("right", 18).space(12, 6).with(number.run("编号　{{证照编号}}")));
    List<StarterContent.Line> lines = content.lines();
    boolean two = lines.size() > 8;
    int rows = two ? (lines.size() + 1) / 2 : lines.size();
    double characters = ((two ? COLUMN / 2 - LABELS : COLUMN - LABELS - 44) - 8) / 14;
    double growth = StarterContent.growth(lines, characters, 19, FIELDS);
    double free = FIELDS - growth - RowsTable.height(content);
    double height = Math.clamp((free - 14) / Math.max(1, rows), LEAST, 38);
    if (height == LEAST) Sheet.number(file);
    file.add(two ? pairs(lines, rows, height) : single(lines, height));
    Look label = Look.of(Look.HEI, 10.5).in(LABEL);
    file.add(new RowsTable(COLUMN, Look.of(Look.SONG, 12), label, PALE, false).of(content));
    double above = Math.max(8, free - rows * height);
    file.add(Sheet.ending(file, COLUMN, Look.of(Look.SONG, 14), above));
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
    return art;
  }

  /** Below the title. */
  private static Art rule() {
    Art art = new Art(WIDTH, HEIGHT);
    double x = WIDTH / 2;
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

  private static String single(List<StarterContent.Line> lines, double height) {
    if (lines.isEmpty()) return "";
    Grid grid = Grid.plain(44, LABELS, COLUMN - LABELS - 44);
    for (StarterContent.Line line : lines) {
      grid.row(height, grid.cell(0, ""), label(grid, 1, line), value(grid, 2, line));
    }
    return grid.xml();
  }

  /** The first half of the lines on the left, the others on the right. */
  private static String pairs(List<StarterContent.Line> lines, int rows, double height) {
    Grid grid = Grid.plain(LABELS, COLUMN / 2 - LABELS, LABELS, COLUMN / 2 - LABELS);
    for (int row = 0; row < rows; row++) {
      boolean last = row + rows >= lines.size();
      grid.row(
          height,
          label(grid, 0, lines.get(row)),
          value(grid, 1, lines.get(row)),
          last ? grid.cell(2, "") : label(grid, 2, lines.get(row + rows)),
          last ? grid.cell(3, "") : value(grid, 3, lines.get(row + rows)));
    }
    return grid.xml();
  }

  private static String label(Grid grid, int column, StarterContent.Line line) {
    Look look = Look.of(Look.HEI, line.label().length() > 7 ? 10.5 : 12).in(LABEL);
    return grid.cell(column, Paragraph.of("left", 18).with(look.run(line.label())));
  }

  private static String value(Grid grid, int column, StarterContent.Line line) {
    return grid.cell(column, Paragraph.of("left", 19).with(Look.of(Look.SONG, 14).run(line.tag())));
  }
}
