package org.miaopi.templates.starter;

import static org.miaopi.templates.starter.Ornaments.rectangle;
import static org.miaopi.templates.starter.Ornaments.rosette;
import static org.miaopi.templates.starter.Ornaments.segment;

import java.util.List;
import java.util.stream.Collectors;
import org.miaopi.templates.starter.StarterContent.Line;

/** A card of the size ID-1 (ISO/IEC 7810), 85.6 by 54 millimetres: face and back. */
final class Card {

  private static final double WIDTH = 242.7;
  private static final double HEIGHT = 153;
  private static final double SIDE = 13;
  private static final double BAND = 31;

  /** Below the band, above the line at the foot. */
  private static final double FIELDS = 98;

  /** A value of one line needs it; more lines than fit go on to the next page. */
  private static final double LEAST = 11;

  private static final double LABEL = 46;
  private static final double PHOTO = 58;
  private static final double PHOTO_HEIGHT = 72;
  private static final double SEAL = 74;
  private static final String BLUE = "174A8C";
  private static final String PALE = "C9D8EC";
  private static final String MARK = "EDF3FA";
  private static final String QUIET = "5C6B80";

  private Card() {}

  static byte[] docx(StarterContent content) {
    WordFile file = new WordFile(WIDTH, HEIGHT, 6, SIDE, 6, SIDE);
    file.ground(ground());
    Look title = Look.of(Look.HEI, content.title().length() > 9 ? 11 : 13.5).heavy().spaced(1.5);
    String head = title.in("FFFFFF").run(content.title());
    String photo = content.photo();
    file.add(Sheet.room(1));
    file.add(fields(head, content, photo == null ? 0 : PHOTO + 10));
    Look small = Look.of(Look.HEI, 6).in(QUIET);
    if (photo != null) {
      file.place(Placeholders.photo(PHOTO, PHOTO_HEIGHT), photo, WIDTH - SIDE - PHOTO, BAND + 9);
    }
    double code = 62;
    file.add(
        back(
            small,
            file.run(Placeholders.code(code), "qr", WIDTH - SIDE - code, BAND + 14),
            file.run(Placeholders.seal(SEAL), "seal", 96, BAND + 28)));
    return file.bytes();
  }

  private static Art ground() {
    Art art = new Art(WIDTH, HEIGHT);
    art.fill("FFFFFF", rectangle(0, 0, WIDTH, HEIGHT));
    art.line(MARK, 0.5, rosette(WIDTH * 0.4, HEIGHT * 0.62, 10, 78, 14, 6));
    art.fill(BLUE, rectangle(0, 0, WIDTH, BAND));
    art.fill("C9A24B", rectangle(0, BAND + 1, WIDTH, 1.6));
    return art.line(PALE, 0.5, segment(SIDE, HEIGHT - 12, WIDTH - SIDE, HEIGHT - 12));
  }

  /**
   * The title stands in the band of each page on which there are lines. A row of a table of the
   * form is a line.
   */
  private static String fields(String title, StarterContent content, double beside) {
    Paragraph band = Paragraph.of("center", 19);
    List<Line> lines = content.lines();
    List<StarterContent.Rows> tables = content.tables();
    if (lines.isEmpty() && tables.isEmpty()) return band.with(title);
    Grid grid = Grid.plain(LABEL, WIDTH - 2 * SIDE - LABEL - beside, Math.max(beside, 1));
    grid.header(29, grid.cell(0, 3, "<w:vAlign w:val=\"top\"/>", band.with(title)));
    double characters = (WIDTH - 2 * SIDE - LABEL - beside - 8) / 8.5;
    double room = FIELDS - StarterContent.growth(lines, characters, 11, FIELDS);
    double height = Math.clamp(room / Math.max(1, lines.size() + 2 * tables.size()), LEAST, 22);
    for (Line line : lines) row(grid, height, line.label(), line.tag());
    for (StarterContent.Rows rows : tables) {
      String row = rows.columns().stream().map(Line::tag).collect(Collectors.joining(" "));
      mark(grid, "{{#%s}}".formatted(rows.field()));
      row(grid, height, rows.label() + "{{序号}}", row);
      mark(grid, "{{/%s}}".formatted(rows.field()));
    }
    return grid.xml();
  }

  private static void row(Grid grid, double height, String label, String tag) {
    Look name = Look.of(Look.HEI, label.length() > 5 ? 6 : 7).in(QUIET);
    Look value = Look.of(Look.HEI, height < 15 ? 7.5 : 8.5);
    grid.row(
        height,
        grid.cell(0, Paragraph.of("left", 10).with(name.run(label))),
        grid.cell(1, Paragraph.of("left", LEAST).with(value.run(tag))),
        grid.cell(2, ""));
  }

  private static void mark(Grid grid, String tag) {
    Look small = Look.of(Look.HEI, 5).in(QUIET);
    grid.row(7, grid.cell(0, 3, "", Paragraph.of("left", 7).with(small.run(tag))));
  }

  private static String back(Look small, String code, String seal) {
    Look head = Look.of(Look.HEI, 9).heavy().in("FFFFFF").spaced(1);
    Look words = Look.of(Look.HEI, 7.5);
    Paragraph line = Paragraph.of("left", 14).sides(0, 70);
    return Paragraph.of("center", 18).space(0, 14).onNewPage(head.run("{{发证机关}}"), code, seal)
        + line.with(small.run("证照编号"))
        + line.with(words.run("{{证照编号}}"))
        + line.with(small.run("发证日期"))
        + line.with(words.run("{{发证日期 | 点号日期}}"))
        + line.with(small.run("有效期至"))
        + line.with(words.run("{{有效期止 | 点号日期 | 默认:长期}}"));
  }
}
