package org.miaopi.templates.starter;

import static org.miaopi.templates.starter.Ornaments.guilloche;
import static org.miaopi.templates.starter.Ornaments.rectangle;
import static org.miaopi.templates.starter.Ornaments.rosette;
import static org.miaopi.templates.starter.Ornaments.segment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A permit: A4 portrait, a ruled table with the holder's photo. */
final class Permit {

  private static final double WIDTH = Sheet.A4_SHORT;
  private static final double HEIGHT = Sheet.A4_LONG;
  private static final double SIDE = 78;
  private static final double TOP = 92;
  private static final double BOTTOM = 76;
  private static final double COLUMN = WIDTH - 2 * SIDE;
  private static final double FIELDS = 480;

  /** A value of one line needs it; more lines than fit go on to the next page. */
  private static final double LEAST = 26;

  private static final double LABEL = 104;

  /** As on identity papers: 26 by 32 millimetres. */
  private static final double PHOTO = 84;

  private static final double PHOTO_HEIGHT = 104;
  private static final String GREEN = "1F5C4A";
  private static final String PALE = "A9C8BC";
  private static final String MARK = "EFF5F2";
  private static final String TINT = "F3F8F6";

  private Permit() {}

  static byte[] docx(StarterContent content) {
    WordFile file = new WordFile(WIDTH, HEIGHT, TOP, SIDE, BOTTOM, SIDE);
    file.ground(ground()).first(rule());
    Look title = Look.of(Look.SONG, content.title().length() > 8 ? 27 : 33).heavy().spaced(5);
    file.add(Paragraph.of("center", 48).space(6, 4).with(title.in(GREEN).run(content.title())));
    Look number = Look.of(Look.SONG, 11).in("4B5A54");
    file.add(Paragraph.of("center", 18).space(14, 22).with(number.run("编号：{{证照编号}}")));
    List<StarterContent.Line> lines = content.lines();
    double side = content.photo() == null ? 0 : PHOTO + 18;
    double characters = (COLUMN - LABEL - side - 12) / 13;
    double growth = StarterContent.growth(lines, characters, 18, FIELDS);
    double free = FIELDS - growth - RowsTable.height(content);
    double height = rowHeight(lines.size(), free - 40);
    if (height == LEAST) Sheet.number(file);
    file.add(fields(lines, height, content.photo()));
    Look label = Look.of(Look.HEI, 10.5).in(GREEN);
    file.add(new RowsTable(COLUMN, Look.of(Look.SONG, 12), label, PALE, false).of(content));
    double above = Math.max(12, free - height * lines.size());
    file.add(Sheet.ending(file, COLUMN, Look.of(Look.SONG, 13.5), above));
    if (content.photo() != null) {
      double left = WIDTH - SIDE - PHOTO - 9;
      double top = TOP + 112 + (height * photoRows(lines.size(), height) - PHOTO_HEIGHT) / 2;
      file.place(Placeholders.photo(PHOTO, PHOTO_HEIGHT), content.photo(), left, top);
    }
    return file.bytes();
  }

  private static Art ground() {
    Art art = new Art(WIDTH, HEIGHT);
    art.line(MARK, 0.6, rosette(WIDTH / 2, HEIGHT / 2, 60, 170, 18, 6));
    art.line(GREEN, 2.2, rectangle(28, 28, WIDTH - 56, HEIGHT - 56));
    art.line(GREEN, 0.6, rectangle(33, 33, WIDTH - 66, HEIGHT - 66));
    art.line(PALE, 0.4, guilloche(36, 36, WIDTH - 72, HEIGHT - 72, 12, 6));
    art.line(GREEN, 0.6, rectangle(51, 51, WIDTH - 102, HEIGHT - 102));
    for (double x : new double[] {42, WIDTH - 42}) {
      for (double y : new double[] {42, HEIGHT - 42}) {
        art.line(GREEN, 0.4, rosette(x, y, 1, 5.6, 8, 2));
      }
    }
    return art;
  }

  /** Below the title. */
  private static Art rule() {
    double rule = TOP + 60;
    return new Art(WIDTH, HEIGHT)
        .line(GREEN, 1, segment(WIDTH / 2 - 36, rule, WIDTH / 2 + 36, rule));
  }

  private static double rowHeight(int lines, double free) {
    double most = lines < 3 ? 120.0 / Math.max(1, lines) : 50;
    return Math.clamp(free / Math.max(1, lines), LEAST, most);
  }

  /** How many rows stand beside the photo. */
  private static int photoRows(int lines, double height) {
    return Math.min(lines, (int) Math.ceil((PHOTO_HEIGHT + 16) / height));
  }

  private static String fields(
      List<StarterContent.Line> lines, double height, @Nullable String photo) {
    if (lines.isEmpty()) return "";
    double side = photo == null ? 0 : PHOTO + 18;
    Grid grid =
        photo == null
            ? Grid.ruled(PALE, LABEL, COLUMN - LABEL)
            : Grid.ruled(PALE, LABEL, COLUMN - LABEL - side, side);
    String tint = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"%s\"/>".formatted(TINT);
    Look label = Look.of(Look.HEI, 11.5).in(GREEN);
    Look value = Look.of(Look.SONG, 13);
    int beside = photo == null ? 0 : photoRows(lines.size(), height);
    for (int i = 0; i < lines.size(); i++) {
      StarterContent.Line line = lines.get(i);
      Paragraph left = Paragraph.of("center", 17);
      String first = grid.cell(0, 1, tint, left.with(label.run(line.label())));
      int columns = photo != null && i >= beside ? 2 : 1;
      String second =
          grid.cell(1, columns, "", Paragraph.of("left", 18).with(value.run(line.tag())));
      String merge = i == 0 ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
      String third = i < beside ? grid.cell(2, 1, merge, "") : "";
      grid.row(height, first, second, third);
    }
    return grid.xml();
  }
}
