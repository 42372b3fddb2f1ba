package org.miaopi.templates.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures of pixels. */
final class RasterArtwork {

  private RasterArtwork() {}

  /** A JPEG as it is, any other picture without loss. */
  static Artwork of(byte[] picture) throws IOException {
    try (PDDocument nowhere = new PDDocument()) {
      PDImageXObject image =
          isJpeg(picture)
              ? JPEGFactory.createFromByteArray(nowhere, picture)
              : LosslessFactory.createFromImage(nowhere, read(picture));
      return new Artwork(CosReader.read(image.getCOSObject()), 1, 1);
    }
  }

  private static BufferedImage read(byte[] picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    if (image == null) throw new IOException("Not a picture");
    return image;
  }

  private static boolean isJpeg(byte[] picture) {
    return picture.length > 2 && picture[0] == (byte) 0xff && picture[1] == (byte) 0xd8;
  }
}
