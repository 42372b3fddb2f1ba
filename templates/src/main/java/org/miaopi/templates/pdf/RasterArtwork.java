package org.miaopi.templates.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.miaopi.templates.picture.PictureKind;

/** Pictures of pixels. */
final class RasterArtwork {

  private RasterArtwork() {}

  /** A JPEG as it is, unless its colours are those of a press; any other picture without loss. */
  static Artwork of(byte[] picture) throws IOException {
    try (PDDocument nowhere = new PDDocument()) {
      PDImageXObject image =
          PictureKind.isJpeg(picture)
              ? jpeg(nowhere, picture)
              : LosslessFactory.createFromImage(nowhere, read(picture));
      return new Artwork(CosReader.read(image.getCOSObject()), 1, 1);
    }
  }

  /**
   * The document's colour space is red, green and blue: cyan, magenta, yellow and black are not.
   */
  private static PDImageXObject jpeg(PDDocument nowhere, byte[] picture) throws IOException {
    PDImageXObject image = JPEGFactory.createFromByteArray(nowhere, picture);
    boolean press = image.getColorSpace().getNumberOfComponents() == 4;
    return press ? LosslessFactory.createFromImage(nowhere, image.getImage()) : image;
  }

  private static BufferedImage read(byte[] picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    if (image == null) throw new IOException("Not a picture");
    return image;
  }
}
