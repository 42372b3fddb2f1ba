package org.miaopi.templates.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.miaopi.templates.picture.PixelBytes;
import org.miaopi.templates.problem.Finding;

/** Reads a picture's header: is it one, and how much memory would it take? */
final class PictureCheck {

  private static final Set<String> KINDS = Set.of("png", "jpeg", "gif", "bmp");

  private PictureCheck() {}

  static void check(String name, byte[] content, Volume volume) throws RefusedException {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) throw broken(name);
      ImageReader reader = readers.next();
      try {
        if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) throw broken(name);
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        boolean large = pixels > Limits.PICTURE_PIXELS;
        if (large || pixels * PixelBytes.of(reader) > Limits.PICTURE_BYTES) {
          throw new RefusedException(Finding.error("template.picture.tooLarge", name));
        }
        volume.pixels(name, pixels);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException damaged) {
      throw broken(name);
    }
  }

  private static RefusedException broken(String name) {
    return new RefusedException(Finding.error("template.picture.broken", name));
  }
}
