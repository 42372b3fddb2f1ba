package org.miaopi.templates.picture;

import java.awt.Color;
import java.awt.Graphics2D;
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
    BufferedImage source = read(picture, Math.max(targetWidth, targetHeight));
    BufferedImage middle = middle(source, width / height);
    boolean asItIs =
        orientation == 1
            && source.getType() == BufferedImage.TYPE_3BYTE_BGR
            && middle.getWidth() <= targetWidth * FINER;
    return write(asItIs ? middle : draw(source, orientation, targetWidth, targetHeight));
  }

  /** The largest rectangle of these proportions in the middle of a picture, with its pixels. */
  private static BufferedImage middle(BufferedImage source, double proportions) {
    int width = (int) Math.min(source.getWidth(), Math.round(source.getHeight() * proportions));
    int height = (int) Math.min(source.getHeight(), Math.round(source.getWidth() / proportions));
    int left = (source.getWidth() - width) / 2;
    int top = (source.getHeight() - height) / 2;
    return source.getSubimage(left, top, Math.max(1, width), Math.max(1, height));
  }

  private static BufferedImage read(byte[] picture, int needed) throws IOException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) throw new IOException("Not a picture");
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int shorter = Math.min(reader.getWidth(0), reader.getHeight(0));
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new IOException("Too many pixels");
        }
        int step = Math.max(1, shorter / (2 * needed));
        ImageReadParam sparse = reader.getDefaultReadParam();
        sparse.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, sparse);
      } finally {
        reader.dispose();
      }
    } catch (RuntimeException damaged) {
      throw new IOException("Not a picture", damaged);
    }
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
