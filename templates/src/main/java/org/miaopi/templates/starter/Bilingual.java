package org.miaopi.templates.starter;

import static org.miaopi.templates.starter.Ornaments.guilloche;
import static org.miaopi.templates.starter.Ornaments.rectangle;
import static org.miaopi.templates.starter.Ornaments.rosette;
import static org.miaopi.templates.starter.Ornaments.segment;
import static org.miaopi.templates.starter.Ornaments.spark;

import java.util.List;
import java.util.Objects;

/** A certificate in Chinese and English: A4 landscape, Chinese left, English right. */
final class Bilingual {

  private static final double WIDTH = Sheet.A4_LONG;
  private static final double HEIGHT = Sheet.A4_SHORT;
  private static final double SIDE = 84;
  private static final double TOP = 76;
  private static final double BOTTOM = 66;
  private static final double COLUMN = WIDTH - 2 * SIDE;
  private static final double FIELDS = 258;

  /** A value of one line needs it; more lines than fit go on to the next page. */
  private static final double LEAST = 25;

  private static final String NAVY = "1B2F5B";
  private static final String GOLD = "B08D46";
  private static final String PALE = "C6CEDF";
  private static final String MARK = "F0F2F7";
  private static final String QUIET = "63708A";

  private Bilingual() {}

  static byte[] docx(StarterContent content) {
    WordFile file = new WordFile(WIDTH, HEIGHT, TOP, SIDE, BOTTOM, SIDE);
    file.ground(ground()).first(rule());
    String english = Objects.requireNonNullElse(content.english(), "Certificate");
    Look title = Look.of(Look.SONG, content.title().length() > 10 ? 27 : 33).heavy().spaced(6);
    file.add(Paragraph.of("center", 44).with(title.in(NAVY).run(content.title())));
    Look second = Look.of(Look.SONG, english.length() > 34 ? 14 : 18).in(GOLD).spaced(1.2);
    file.add(Paragraph.of("center", 26).space(2, 26).with(second.run(english)));
    List<StarterContent.Line> lines = content.lines();
    double characters = (COLUMN / 2 - 134) / 11.5;
    double growth = StarterContent.growth(lines, characters, 18, FIELDS);
    double free = FIELDS - growth - RowsTable.height(content);
    double height = Math.clamp((free - 22) / Math.max(1, lines.size()), LEAST, 38);
    if (height == LEAST) Sheet.number(file);
    file.add(fields(lines, height));
    Look label = Look.of(Look.HEI, 10).in(QUIET);
    file.add(new RowsTable(COLUMN, Look.of(Look.SONG, 11.5), label, PALE, true).of(content));
    file.add(ending(file, content, Math.max(8, free - height * lines.size())));
    return file.bytes();
  }

  private static Art ground() {
    Art art = new Art(WIDTH, HEIGHT);
    double x = WIDTH / 2;
    art.line(MARK, 0.6, rosette(x, HEIGHT / 2 + 10, 30, 160, 12, 8));
    art.line(NAVY, 3, rectangle(25, 25, WIDTH - 50, HEIGHT - 50));
    art.line(GOLD, 0.9, rectangle(31, 31, WIDTH - 62, HEIGHT - 62));
    art.line(PALE, 0.4, guilloche(34, 34, WIDTH - 68, HEIGHT - 68, 14, 6));
    art.line(GOLD, 0.9, rectangle(51, 51, WIDTH - 102, HEIGHT - 102));
    for (double cx : new double[] {51, WIDTH - 51}) {
      for (double cy : new double[] {51, HEIGHT - 51}) {
        art.fill("FFFFFF", rectangle(cx - 13, cy - 13, 26, 26));
        art.line(GOLD, 0.9, rectangle(cx - 13, cy - 13, 26, 26));
        art.line(NAVY, 0.5, rosette(cx, cy, 2, 10, 8, 3));
      }
    }
    return art;
  }

  /** Below the titles. */
  private static Art rule() {
    Art art = new Art(WIDTH, HEIGHT);
    double x = WIDTH / 2;
    double rule = TOP + 84;
    art.line(GOLD, 0.8, segment(x - 130, rule, x - 12, rule));
    art.line(GOLD, 0.8, segment(x + 12, rule, x + 130, rule));
    return art.fill(NAVY, spark(x, rule, 8, 4.5));
  }

  private static String fields(List<StarterContent.Line> lines, double height) {
    if (lines.isEmpty()) return "";
    double label = 100;
    Grid grid = Grid.plain(label, COLUMN / 2 - label - 6, 12, label + 20, COLUMN / 2 - label - 26);
    for (StarterContent.Line line : lines) {
      String englishLabel = Objects.requireNonNullElse(line.english(), line.label());
      Look name = Look.of(Look.HEI, 11).in(QUIET);
      Look value = Look.of(Look.SONG, 13);
      Look foreign = Look.of(Look.SONG, 11.5);
      grid.row(
          height,
          grid.cell(0, Paragraph.of("left", 17).with(name.run(line.label()))),
          grid.cell(1, Paragraph.of("left", 18).with(value.run(line.tag()))),
          grid.cell(2, ""),
          grid.cell(3, Paragraph.of("left", 15).with(name.sized(10).run(englishLabel))),
          grid.cell(4, Paragraph.of("left", 16).with(foreign.run(line.englishTag()))));
    }
    return grid.xml();
  }

  private static String ending(WordFile file, StarterContent content, double above) {
    double issuer = 290;
    double verify = COLUMN - Sheet.CODE - 8 - issuer;
    Grid grid = Grid.plain(Sheet.CODE + 8, verify, issuer);
    Look small = Look.of(Look.SONG, 8.5).in(QUIET);
    String left =
        Paragraph.of("left", 13).with(small.run("编号 No. {{证照编号}}"))
            + Paragraph.of("left", 13).with(small.run("扫描二维码查验 Scan to verify"));
    Look words = Look.of(Look.SONG, 13);
    String foreign = content.issuer();
    String right =
        Paragraph.of("center", 22).with(words.run("{{发证机关}}"))
            + (foreign == null
                ? ""
                : Paragraph.of("center", 15).with(words.sized(9.5).in(QUIET).run(foreign)))
            + Paragraph.of("center", 22)
                .with(
                    words.run("{{发证日期 | 年月日}}"), words.sized(9.5).in(QUIET).run("　{{发证日期 | en}}"));
    double middle = Math.max(1, above) + 66.0 / 2;
    return Sheet.room(
            above, Sheet.code(file, middle), Sheet.seal(file, COLUMN - issuer / 2, middle))
        + grid.row(66, grid.cell(0, ""), grid.cell(1, left), grid.cell(2, right)).xml();
  }
}
