package org.miaopi.runtime.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Whether a picture can be printed. It is read in whole, but small, so that none fills the memory.
 */
final class Picture {

  private static final long MOST_PIXELS = 50_000_000;
  private static final int SMALL = 400;

  private Picture() {}

  static boolean isReadable(byte[] content) {
    try (ImageInputStream input =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      return readers.hasNext() && isReadable(readers.next(), input);
    } catch (IOException broken) {
      return false;
    }
  }

  private static boolean isReadable(ImageReader reader, ImageInputStream input) throws IOException {
    try {
      reader.setInput(input, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) return false;
      ImageReadParam small = reader.getDefaultReadParam();
      int step = Math.max(1, Math.max(width, height) / SMALL);
      small.setSourceSubsampling(step, step, 0, 0);
      reader.read(0, small);
      return true;
    } catch (RuntimeException brokenInside) {
      return false;
    } finally {
      reader.dispose();
    }
  }
}
