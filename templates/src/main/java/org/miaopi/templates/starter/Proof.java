package org.miaopi.templates.starter;

import static org.miaopi.templates.starter.Ornaments.segment;
import static org.miaopi.templates.starter.Ornaments.star;

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

  /** More characters than these do not fit on one page with all else. */
  private static final int ONE_PAGE = 200;

  private static final String RED = "C8161D";
  private static final String LINE = "C9CED6";

  private Proof() {}

  static byte[] docx(StarterContent content) {
    WordFile file = new WordFile(WIDTH, HEIGHT, TOP - 8, RIGHT, BOTTOM, LEFT);
    file.ground(ground()).first(letterhead());
    double column = WIDTH - LEFT - RIGHT;
    Look head = Look.of(Look.SONG, 25).heavy().in(RED).spaced(1);
    file.add(Paragraph.of("center", 44).space(0, 52).with(head.run("{{发证机关}}")));
    Look title = Look.of(Look.SONG, 22).heavy().spaced(content.title().length() > 6 ? 2 : 10);
    file.add(Paragraph.of("center", 34).space(16, 34).with(title.run(content.title())));
    Look body = Look.of(Look.FANGSONG, 16);
    Paragraph text = Paragraph.of("both", 30).indented(200, 16);
    String facts =
        content.lines().stream()
            .map(it -> it.label() + "为" + it.tag())
            .collect(Collectors.joining("，"));
    file.add(
        text.with(body.run("兹证明{{持证人}}（证件号码：{{持证人证件号码}}）的下列情况属实：")),
        facts.isEmpty() ? "" : text.with(body.run(facts + "。")),
        new RowsTable(column, Look.of(Look.FANGSONG, 12), Look.of(Look.HEI, 11), LINE, false)
            .of(content),
        text.with(body.run("本证明有效期至{{有效期止 | 年月日 | 默认:长期}}。")),
        text.keptWithNext(body.run("特此证明。")));
    Grid grid = Grid.plain(column - 240, 240);
    String who =
        Paragraph.of("center", 30).with(body.run("{{发证机关}}"))
            + Paragraph.of("center", 30).with(body.run("{{发证日期 | 年月日}}"));
    file.add(Sheet.room(40, Sheet.seal(file, column - 120, 40 + 64.0 / 2)));
    file.add(grid.row(64, grid.cell(0, ""), grid.cell(1, who)).xml());
    double code = 58;
    double foot = HEIGHT - 82;
    file.place(Placeholders.code(code), "qr", LEFT, foot);
    int characters =
        content.lines().stream().mapToInt(it -> it.label().length() + 9 + it.longest()).sum();
    if (characters > ONE_PAGE) Sheet.number(file);
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

  private static Art ground() {
    Art art = new Art(WIDTH, HEIGHT);
    double foot = HEIGHT - 104;
    return art.line(LINE, 0.5, segment(LEFT, foot, WIDTH - RIGHT, foot));
  }

  private static Art letterhead() {
    Art art = new Art(WIDTH, HEIGHT);
    double y = TOP + 64;
    double middle = (LEFT + WIDTH - RIGHT) / 2;
    art.line(RED, 1.6, segment(LEFT, y, middle - 14, y));
    art.line(RED, 1.6, segment(middle + 14, y, WIDTH - RIGHT, y));
    return art.fill(RED, star(middle, y, 8));
  }
}
