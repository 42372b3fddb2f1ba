package org.miaopi.templates.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/** A page of one of our PDFs as PNG. */
public final class PagePicture {

  private PagePicture() {}

  /**
   * Draws a page.
   *
   * @param page from 1
   * @param dotsPerInch 96 is the size on a screen
   * @return null if the document has no such page
   */
  public static byte @Nullable [] png(byte[] pdf, int page, int dotsPerInch) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (page < 1 || page > document.getNumberOfPages()) return null;
      BufferedImage picture =
          new PDFRenderer(document).renderImageWithDPI(page - 1, dotsPerInch, ImageType.RGB);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      return png.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
