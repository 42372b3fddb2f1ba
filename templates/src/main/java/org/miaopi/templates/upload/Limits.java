package org.miaopi.templates.upload;

/**
 * How large a template may be. Real ones stay below a tenth of most; within all of them, a document
 * is compiled and printed in less than 5 seconds and 256 MB.
 */
final class Limits {

  static final int FILE_BYTES = 20 << 20;
  static final int PARTS = 500;
  static final int PART_BYTES = 24 << 20;
  static final int TOTAL_BYTES = 48 << 20;

  /** Deflate reaches 1000; Word's own XML rarely 30. Small parts are free of it. */
  static final int RATIO = 150;

  static final int RATIO_FREE_BYTES = 1 << 20;

  /** The newest JDKs read no deeper than 100. */
  static final int XML_DEPTH = 90;

  static final int XML_BYTES = 10 << 20;

  /** A blank document may have 20,000, most of them in styles that nobody uses. */
  static final int ELEMENTS = 120_000;

  /** Paragraphs, runs, breaks, rows, cells and sections together. */
  static final int PIECES = 5_000;

  static final int CHARACTERS = 200_000;
  static final int SVG_BYTES = 1 << 20;

  /** A3 at 300 dots per inch has 17 million. */
  static final long PICTURE_PIXELS = 20_000_000;

  static final long PICTURE_BYTES = 80_000_000;
  static final long PIXELS = 40_000_000;

  /** How many styles may stand on each other; Word itself allows 11. */
  static final int STYLES_DEEP = 20;

  private Limits() {}
}
