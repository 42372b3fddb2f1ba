package org.miaopi.templates.starter;

import static org.miaopi.templates.starter.Ornaments.rectangle;

/**
 * A sheet with a plain frame, a title and the places of code and seal, for a layout of one's own.
 */
final class Blank {

  private static final double SIDE = 80;
  private static final String LINE = "8A93A3";

  private Blank() {}

  static byte[] docx(StarterContent content, double width, double height) {
    WordFile file = new WordFile(width, height, 84, SIDE, 76, SIDE);
    Art frame = new Art(width, height);
    frame.line(LINE, 1.6, rectangle(30, 30, width - 60, height - 60));
    frame.line(LINE, 0.5, rectangle(35, 35, width - 70, height - 70));
    file.ground(frame);
    Look title = Look.of(Look.SONG, content.title().length() > 9 ? 26 : 32).heavy().spaced(5);
    file.add(Paragraph.of("center", 46).space(0, 8).with(title.run(content.title())));
    Look number = Look.of(Look.SONG, 11).in("5A6270");
    file.add(Paragraph.of("center", 18).with(number.run("编号：{{证照编号}}")));
    double above = height - 84 - 76 - 46 - 8 - 18 - 76;
    file.add(Sheet.ending(file, width - 2 * SIDE, Look.of(Look.SONG, 14), above));
    return file.bytes();
  }
}
