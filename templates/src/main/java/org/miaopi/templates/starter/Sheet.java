package org.miaopi.templates.starter;

/** Lengths that several templates share, in points, and their last block: code, issuer, date. */
final class Sheet {

  static final double A4_SHORT = 595.3;
  static final double A4_LONG = 841.9;
  static final double A5_SHORT = 419.5;

  /** A round seal of an authority is four centimetres wide. */
  static final double SEAL = 113.4;

  static final double CODE = 65;

  private static final String QUIET = "7A7468";

  private Sheet() {}

  /**
   * Who issued it and when on the right, how to verify it on the left, beside the place of the
   * code. It is 62 points high.
   */
  static String ending(WordFile file, double width, Look words) {
    double issuer = 250;
    Grid grid = Grid.plain(CODE + 8, width - CODE - 8 - issuer, issuer);
    String verify =
        Paragraph.of("left", 13).with(Look.of(Look.SONG, 8.5).in(QUIET).run("扫描二维码查验真伪"))
            + Paragraph.of("left", 13).with(Look.of(Look.SONG, 8.5).in(QUIET).run("证照编号 {{证照编号}}"));
    String who =
        Paragraph.of("center", 28).with(words.run("{{发证机关}}"))
            + Paragraph.of("center", 28).with(words.run("{{发证日期 | 年月日}}"))
            + seal(file, issuer, 56);
    return grid.row(62, grid.cell(0, code(file)), grid.cell(1, verify), grid.cell(2, who)).xml();
  }

  /** The place of the seal in the middle of so many points above, in a cell of this width. */
  static String seal(WordFile file, double cell, double above) {
    double left = cell / 2 - 4 - SEAL / 2;
    String seal = file.beside(Placeholders.seal(SEAL), "seal", left, -above / 2 - SEAL / 2);
    return Paragraph.of("left", 1).with(seal);
  }

  /** The place of the code in the middle of its cell. */
  static String code(WordFile file) {
    return Paragraph.of("left", 10)
        .with(file.beside(Placeholders.code(CODE), "qr", 0, 5 - CODE / 2));
  }

  /** A line that only takes room. */
  static String room(double points) {
    return new Paragraph("left", 0, 0, Math.max(1, points), 0, 0, 0)
        .with(Look.of(Look.SONG, 1).run(" "));
  }
}
