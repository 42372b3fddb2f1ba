package org.miaopi.templates.upload;

/** How large a template may be. Real ones stay below a tenth of each. */
final class Limits {

  static final int FILE_BYTES = 20 << 20;
  static final int PARTS = 500;
  static final int PART_BYTES = 24 << 20;
  static final int TOTAL_BYTES = 64 << 20;

  /** Deflate reaches 1000; Word's own XML rarely 30. Small parts are free of it. */
  static final int RATIO = 150;

  static final int RATIO_FREE_BYTES = 1 << 20;

  /** The newest JDKs read no deeper than 100. */
  static final int XML_DEPTH = 90;

  static final long PICTURE_PIXELS = 40_000_000;

  private Limits() {}
}
