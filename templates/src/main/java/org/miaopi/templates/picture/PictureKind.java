package org.miaopi.templates.picture;

/** Tells picture files apart by their first bytes. */
public final class PictureKind {

  private PictureKind() {}

  /** No picture of pixels begins like a text. */
  public static boolean isSvg(byte[] picture) {
    int at = 0;
    boolean marked = picture.length > 3 && picture[0] == (byte) 0xef && picture[1] == (byte) 0xbb;
    if (marked) at = 3;
    while (at < picture.length && Character.isWhitespace(picture[at])) at++;
    return at < picture.length && picture[at] == '<';
  }

  public static boolean isJpeg(byte[] picture) {
    return picture.length > 2 && picture[0] == (byte) 0xff && picture[1] == (byte) 0xd8;
  }

  public static boolean isPng(byte[] picture) {
    return picture.length > 3
        && picture[0] == (byte) 0x89
        && picture[1] == 'P'
        && picture[2] == 'N'
        && picture[3] == 'G';
  }
}
