package org.miaopi.templates.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Makes artwork of picture files. */
public final class Artworks {

  private Artworks() {}

  /** Of PNG, JPEG, GIF or BMP, or of simple SVG; null for SVG that has to be drawn. */
  public static @Nullable Artwork of(byte[] picture) throws IOException {
    return isSvg(picture) ? SimpleSvg.read(picture) : RasterArtwork.of(picture);
  }

  /**
   * Of a form that was drawn elsewhere.
   *
   * @param side its width and height
   */
  public static Artwork drawn(COSStream form, double side) throws IOException {
    return new Artwork(CosReader.read(form), side, side);
  }

  /** No picture of pixels begins like a text. */
  private static boolean isSvg(byte[] picture) {
    int at = 0;
    boolean marked = picture.length > 3 && picture[0] == (byte) 0xef && picture[1] == (byte) 0xbb;
    if (marked) at = 3;
    while (at < picture.length && Character.isWhitespace(picture[at])) at++;
    return at < picture.length && picture[at] == '<';
  }
}
