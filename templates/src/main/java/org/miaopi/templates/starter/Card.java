package org.miaopi.templates.starter;

import static org.miaopi.templates.starter.Ornaments.rectangle;
import static org.miaopi.templates.starter.Ornaments.rosette;
import static org.miaopi.templates.starter.Ornaments.segment;

import java.util.List;

/** A card of the size ID-1 (ISO/IEC 7810), 85.6 by 54 millimetres: face and back. */
final class Card {

  private static final double WIDTH = 242.7;
  private static final double HEIGHT = 153;
  private static final double SIDE = 13;
  private static final double BAND = 31;
  private static final double FIELDS = 84;
  private static final double PHOTO = 58;
  private static final double PHOTO_HEIGHT = 72;
  private static final double SEAL = 74;
  private static final String BLUE = "174A8C";
  private static final String PALE = "C9D8EC";
  private static final String MARK = "EDF3FA";
  private static final String QUIET = "5C6B80";

  private Card() {}

  static byte[] docx(StarterContent content) {
    WordFile file = new WordFile(WIDTH, HEIGHT, 7, SIDE, 6, SIDE);
    file.ground(ground());
    Look title = Look.of(Look.HEI, content.title().length() > 9 ? 11 : 13.5).heavy().spaced(1.5);
    file.add(Paragraph.of("center", 19).space(0, 10).with(title.in("FFFFFF").run(content.title())));
    String photo = content.photo();
    file.add(fields(shortest(content, photo != null), photo == null ? 0 : PHOTO + 10));
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

  /** The first fields that a card has room for. */
  private static List<StarterContent.Line> shortest(StarterContent content, boolean photo) {
    int most = photo ? 50 : 80;
    return content.lines().stream().filter(it -> it.longest() <= most).limit(4).toList();
  }

  private static String fields(List<StarterContent.Line> lines, double beside) {
    double label = 46;
    Grid grid = Grid.plain(label, WIDTH - 2 * SIDE - label - beside, Math.max(beside, 1));
    double characters = (WIDTH - 2 * SIDE - label - beside - 8) / 8.5;
    double room = FIELDS - StarterContent.growth(lines, characters, 11, FIELDS);
    double height = Math.min(22, room / Math.max(1, lines.size()));
    for (StarterContent.Line line : lines) {
      Look name = Look.of(Look.HEI, line.label().length() > 5 ? 6 : 7).in(QUIET);
      Look value = Look.of(Look.HEI, 8.5);
      grid.row(
          height,
          grid.cell(0, Paragraph.of("left", 10).with(name.run(line.label()))),
          grid.cell(1, Paragraph.of("left", 11).with(value.run(line.tag()))),
          grid.cell(2, Paragraph.of("left", 4).with()));
    }
    return lines.isEmpty() ? "" : grid.xml();
  }

  private static String back(Look small, String code, String seal) {
    Look head = Look.of(Look.HEI, 9).heavy().in("FFFFFF").spaced(1);
    Look words = Look.of(Look.HEI, 7.5);
    Paragraph line = Paragraph.of("left", 14).sides(0, 70);
    return Paragraph.of("center", 17).space(0, 14).onNewPage(head.run("{{发证机关}}"), code, seal)
        + line.with(small.run("证照编号"))
        + line.with(words.run("{{证照编号}}"))
        + line.with(small.run("发证日期"))
        + line.with(words.run("{{发证日期 | 点号日期}}"))
        + line.with(small.run("有效期至"))
        + line.with(words.run("{{有效期止 | 点号日期 | 默认:长期}}"));
  }
}
