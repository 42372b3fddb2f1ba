package org.miaopi.templates.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Cuts a photograph to a rectangle. */
public final class Photo {

  private static final double PIXELS_PER_POINT = 300.0 / 72;

  /** So many times the pixels across that are needed do no harm; scaling would blur them. */
  private static final double FINER = 1.25;

  private static final long MOST_PIXELS = 60_000_000;

  /** The most that one takes in memory. */
  private static final long MOST_BYTES = 40_000_000;

  private static final float QUALITY = 0.92f;

  private Photo() {}

  /**
   * The middle of a PNG or JPEG picture as a JPEG that fills so many points, at 300 dots per inch
   * or as it is where that is no finer.
   *
   * @throws IOException if it is no such picture or a huge one
   */
  public static byte[] fit(byte[] picture, double width, double height) throws IOException {
    int targetWidth = Math.max(1, (int) Math.round(width * PIXELS_PER_POINT));
    int targetHeight = Math.max(1, (int) Math.round(height * PIXELS_PER_POINT));
    int orientation = Orientation.of(picture);
    boolean turned = orientation >= 5;
    BufferedImage middle =
        turned
            ? middle(picture, targetHeight, targetWidth)
            : middle(picture, targetWidth, targetHeight);
    boolean asItIs =
        orientation == 1
            && middle.getType() == BufferedImage.TYPE_3BYTE_BGR
            && middle.getWidth() <= targetWidth * FINER;
    return write(asItIs ? middle : draw(middle, orientation, targetWidth, targetHeight));
  }

  /** Reads nothing but what is shown, and of that no more pixels than are needed and fit. */
  private static BufferedImage middle(byte[] picture, int width, int height) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) throw new IOException("Not a picture");
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new IOException("Too many pixels");
        }
        Rectangle shown = shown(reader.getWidth(0), reader.getHeight(0), (double) width / height);
        int step = Math.max(1, shown.width / (2 * width));
        long bytes = (long) shown.width * shown.height * PixelBytes.of(reader);
        while (bytes / step / step > MOST_BYTES) step++;
        ImageReadParam sparse = reader.getDefaultReadParam();
        sparse.setSourceRegion(shown);
        sparse.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sparse);
      } finally {
        reader.dispose();
      }
    } catch (RuntimeException damaged) {
      throw new IOException("Not a picture", damaged);
    }
  }

  /** The largest rectangle of these proportions in the middle of a picture. */
  private static Rectangle shown(int wide, int high, double proportions) {
    int width = (int) Math.max(1, Math.min(wide, Math.round(high * proportions)));
    int height = (int) Math.max(1, Math.min(high, Math.round(wide / proportions)));
    return new Rectangle((wide - width) / 2, (high - height) / 2, width, height);
  }

  private static BufferedImage draw(BufferedImage source, int orientation, int width, int height) {
    AffineTransform upright =
        Orientation.upright(orientation, source.getWidth(), source.getHeight());
    boolean turned = orientation >= 5;
    double uprightWidth = turned ? source.getHeight() : source.getWidth();
    double uprightHeight = turned ? source.getWidth() : source.getHeight();
    double scale = Math.max(width / uprightWidth, height / uprightHeight);
    AffineTransform placing = new AffineTransform();
    placing.translate((width - uprightWidth * scale) / 2, (height - uprightHeight * scale) / 2);
    placing.scale(scale, scale);
    placing.concatenate(upright);
    BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = target.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawRenderedImage(source, placing);
    graphics.dispose();
    return target;
  }

  private static byte[] write(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(to);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
