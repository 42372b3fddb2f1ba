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
  private static final double ISSUER = 250;

  /** What the last block of {@link #ending} takes, in points. */
  private static final double ENDING = 62;

  private static final double ISSUER_LINE = 28;

  private Sheet() {}

  /**
   * Who issued it and when on the right, how to verify it on the left, beside the place of the
   * code. It is 62 points high.
   *
   * @param above how many points to leave free
   */
  static String ending(WordFile file, double width, Look words, double above) {
    Grid grid = Grid.plain(CODE + 8, width - CODE - 8 - ISSUER, ISSUER);
    String verify =
        Paragraph.of("left", 13).with(Look.of(Look.SONG, 8.5).in(QUIET).run("扫描二维码查验真伪"))
            + Paragraph.of("left", 13).with(Look.of(Look.SONG, 8.5).in(QUIET).run("证照编号 {{证照编号}}"));
    String who =
        Paragraph.of("center", ISSUER_LINE).with(words.run("{{发证机关}}"))
            + Paragraph.of("center", ISSUER_LINE).with(words.run("{{发证日期 | 年月日}}"));
    double middle = Math.max(1, above) + ENDING / 2;
    return room(above, code(file, middle), seal(file, width - ISSUER / 2, middle))
        + grid.row(ENDING, grid.cell(0, ""), grid.cell(1, verify), grid.cell(2, who)).xml();
  }

  /**
   * The place of the seal around a point that is measured from the corner of the paragraph with
   * this run. It stands outside of tables: programs differ in how far it may reach out of a cell.
   */
  static String seal(WordFile file, double x, double y) {
    return file.beside(Placeholders.seal(SEAL), "seal", x - SEAL / 2, y - SEAL / 2);
  }

  /** The place of the code at the left edge, around so many points below the paragraph's corner. */
  static String code(WordFile file, double y) {
    return file.beside(Placeholders.code(CODE), "qr", 4, y - CODE / 2);
  }

  /** The number of the page at the foot of each, for what may take several. */
  static void number(WordFile file) {
    Look small = Look.of(Look.SONG, 7).in(QUIET);
    file.footer(
        Paragraph.of("center", 9)
            .with(small.field("PAGE"), small.run(" / "), small.field("NUMPAGES")));
  }

  /** A line that only takes room, on the page of what follows, with pictures around it. */
  static String room(double points, String... pictures) {
    return Paragraph.of("left", Math.max(1, points)).keptWithNext(pictures);
  }
}
