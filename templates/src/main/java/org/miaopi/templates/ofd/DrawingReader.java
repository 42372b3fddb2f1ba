package org.miaopi.templates.ofd;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.picture.FlatSvg;
import org.miaopi.templates.picture.PictureKind;

/** Makes drawings of picture files. */
public final class DrawingReader {

  private DrawingReader() {}

  /** Of PNG, JPEG, GIF or BMP, or of flat SVG; null for SVG that has to be drawn. */
  public static @Nullable Drawing read(byte[] picture) throws IOException {
    if (PictureKind.isSvg(picture)) {
      FlatSvg svg = FlatSvg.read(picture);
      return svg == null ? null : flat(svg);
    }
    return new Drawing(1, 1, List.of(pixels(picture)));
  }

  private static Drawing flat(FlatSvg svg) {
    List<Drawing.Piece> paths = svg.paths().stream().map(it -> (Drawing.Piece) path(it)).toList();
    return new Drawing(svg.width(), svg.height(), paths);
  }

  /** OFD calls a Bézier curve B and closes with C, and wants blanks around both. */
  private static Drawing.Piece.Path path(FlatSvg.Path path) {
    String data = path.data();
    StringBuilder out = new StringBuilder(data.length() * 3 / 2);
    for (int i = 0; i < data.length(); i++) {
      char it = data.charAt(i);
      switch (it) {
        case 'M', 'L' -> out.append(' ').append(it).append(' ');
        case 'C' -> out.append(" B ");
        case 'Z' -> out.append(" C ");
        case '-' -> out.append(" -");
        default -> out.append(it);
      }
    }
    return new Drawing.Piece.Path(
        path.color(), 255, false, out.toString().strip().replaceAll(" {2,}", " "));
  }

  private static Drawing.Piece pixels(byte[] picture) throws IOException {
    if (PictureKind.isJpeg(picture)) return jpeg(picture);
    if (PictureKind.isPng(picture)) return Drawing.Piece.Pixels.of(0, 0, 1, 1, "PNG", picture);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    if (image == null) throw new IOException("Not a picture");
    return Drawing.Piece.Pixels.of(0, 0, 1, 1, "PNG", png(image));
  }

  /** As it is, unless its colours are those of a press, which few readers of OFD know. */
  private static Drawing.Piece jpeg(byte[] picture) throws IOException {
    try (PDDocument nowhere = new PDDocument()) {
      PDImageXObject image = JPEGFactory.createFromByteArray(nowhere, picture);
      boolean press = image.getColorSpace().getNumberOfComponents() == 4;
      return press
          ? Drawing.Piece.Pixels.of(0, 0, 1, 1, "PNG", png(image.getImage()))
          : Drawing.Piece.Pixels.of(0, 0, 1, 1, "JPEG", picture);
    }
  }

  static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
