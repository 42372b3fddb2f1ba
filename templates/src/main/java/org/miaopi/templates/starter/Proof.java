package org.miaopi.templates.starter;

import static org.miaopi.templates.starter.Ornaments.segment;
import static org.miaopi.templates.starter.Ornaments.star;

import java.util.List;
import java.util.stream.Collectors;

/** A letter that proves something, as authorities set letters (GB/T 9704): A4 portrait. */
final class Proof {

  private static final double WIDTH = Sheet.A4_SHORT;
  private static final double HEIGHT = Sheet.A4_LONG;

  /** 37 above, 26 right, 35 below and 28 left, in millimetres. */
  private static final double TOP = 104.9;

  private static final double RIGHT = 73.7;
  private static final double BOTTOM = 99.2;
  private static final double LEFT = 79.4;
  private static final double LINE = 30;
  private static final String RED = "C8161D";

  private Proof() {}

  static byte[] docx(StarterContent content) {
    WordFile file = new WordFile(WIDTH, HEIGHT, TOP - 8, RIGHT, BOTTOM, LEFT);
    file.ground(ground());
    double column = WIDTH - LEFT - RIGHT;
    Look head = Look.of(Look.SONG, 25).heavy().in(RED).spaced(1);
    file.add(Paragraph.of("center", 44).space(0, 52).with(head.run("{{发证机关}}")));
    Look title = Look.of(Look.SONG, 22).heavy().spaced(content.title().length() > 6 ? 2 : 10);
    file.add(Paragraph.of("center", 34).space(16, 34).with(title.run(content.title())));
    Look body = Look.of(Look.FANGSONG, 16);
    Paragraph text = Paragraph.of("both", 30).indented(200);
    String facts =
        facts(content, column / 16).stream()
            .map(it -> it.label() + "为" + it.tag())
            .collect(Collectors.joining("，"));
    file.add(
        text.with(body.run("兹证明{{持证人}}（证件号码：{{持证人证件号码}}）的下列情况属实：")),
        facts.isEmpty() ? "" : text.with(body.run(facts + "。")),
        text.with(body.run("本证明有效期至{{有效期止 | 年月日 | 默认:长期}}。")),
        text.space(0, 40).with(body.run("特此证明。")));
    Grid grid = Grid.plain(column - 240, 240);
    String who =
        Paragraph.of("center", 30).with(body.run("{{发证机关}}"))
            + Paragraph.of("center", 30).with(body.run("{{发证日期 | 年月日}}"))
            + Sheet.seal(file, 240, 60);
    file.add(grid.row(64, grid.cell(0, Paragraph.of("left", 12).with()), grid.cell(1, who)).xml());
    double code = 58;
    double foot = HEIGHT - 82;
    file.place(Placeholders.code(code), "qr", LEFT, foot);
    file.footer(
        Paragraph.of("left", 14)
            .sides(code + 12, 0)
            .with(Look.of(Look.SONG, 9).in("6A6A6A").run("证明编号：{{证照编号}}")),
        Paragraph.of("left", 14)
            .sides(code + 12, 0)
            .with(Look.of(Look.SONG, 9).in("6A6A6A").run("扫描二维码可查验本证明的真伪和有效状态。")),
        Sheet.room(14));
    return file.bytes();
  }

  /** The fewer, the longer one of them may be, so that the letter stays on its page. */
  private static List<StarterContent.Line> facts(StarterContent content, double characters) {
    double growth = StarterContent.growth(content.first(8), characters, LINE, 8 * LINE);
    return content.first(8 - (int) (growth / 15));
  }

  private static Art ground() {
    Art art = new Art(WIDTH, HEIGHT);
    double y = TOP + 64;
    double middle = (LEFT + WIDTH - RIGHT) / 2;
    art.line(RED, 1.6, segment(LEFT, y, middle - 14, y));
    art.line(RED, 1.6, segment(middle + 14, y, WIDTH - RIGHT, y));
    art.fill(RED, star(middle, y, 8));
    double foot = HEIGHT - 104;
    return art.line("C9CED6", 0.5, segment(LEFT, foot, WIDTH - RIGHT, foot));
  }
}
