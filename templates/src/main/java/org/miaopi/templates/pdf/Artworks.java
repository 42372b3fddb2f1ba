package org.miaopi.templates.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.picture.FlatSvg;
import org.miaopi.templates.picture.PictureKind;

/** Makes artwork of picture files. */
public final class Artworks {

  private Artworks() {}

  /** Of PNG, JPEG, GIF or BMP, or of simple SVG; null for SVG that has to be drawn. */
  public static @Nullable Artwork of(byte[] picture) throws IOException {
    if (!PictureKind.isSvg(picture)) return RasterArtwork.of(picture);
    FlatSvg flat = FlatSvg.read(picture);
    return flat == null ? null : SimpleSvg.write(flat);
  }

  /**
   * Of a form that was drawn elsewhere.
   *
   * @param side its width and height
   */
  public static Artwork drawn(COSStream form, double side) throws IOException {
    return new Artwork(CosReader.read(form), side, side);
  }
}
