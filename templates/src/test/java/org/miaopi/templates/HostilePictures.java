package org.miaopi.templates;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Small files of pictures that are or claim to be huge. */
final class HostilePictures {

  private HostilePictures() {}

  /**
   * A photograph of an applicant.
   *
   * @param answer what becomes of it
   */
  record Photograph(String name, String answer, Supplier<byte[]> file) {}

  static List<Photograph> photographs() {
    return List.of(
        new Photograph("wide photo of 16-bit colours", "fitted", () -> deep(24_000, 2_083)),
        new Photograph("high photo of 16-bit colours", "fitted", () -> deep(2_083, 24_000)),
        new Photograph("square photo of 16-bit colours", "fitted", () -> deep(7_000, 7_000)),
        new Photograph(
            "photo that claims 4 billion pixels", "refused", () -> claiming(65_000, 65_000)),
        new Photograph("photo with Exif far behind its end", "fitted", HostilePictures::far),
        new Photograph("photo cut off", "refused", HostilePictures::cut));
  }

  /** All black, one bit for each point. */
  static byte[] png(int width, int height) {
    return png(width, height, 1, 0);
  }

  /** Red, green, blue and transparency of 16 bits: eight bytes for each point. */
  static byte[] deep(int width, int height) {
    return png(width, height, 16, 6);
  }

  private static byte[] png(int width, int height, int bits, int kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    chunk(out, "IHDR", header.put((byte) bits).put((byte) kind).array());
    int pointBits = kind == 6 ? 4 * bits : bits;
    chunk(out, "IDAT", zeros(1 + (width * pointBits + 7) / 8, height));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] zeros(int length, int rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(out)) {
      byte[] row = new byte[length];
      for (int i = 0; i < rows; i++) deflated.write(row);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
    byte[] named =
        ByteBuffer.allocate(4 + content.length)
            .put(type.getBytes(StandardCharsets.US_ASCII))
            .put(content)
            .array();
    CRC32 checksum = new CRC32();
    checksum.update(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
  }

  static byte[] claiming(int width, int height) {
    byte[] png = png(1, 1);
    ByteBuffer header = ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    CRC32 checksum = new CRC32();
    checksum.update(png, 12, 17);
    header.putInt(29, (int) checksum.getValue());
    return png;
  }

  /** The frame header of a JPEG says how large it is. */
  static byte[] jpeg() {
    byte[] jpeg = written(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "jpg");
    for (int at = 0; at < jpeg.length - 9; at++) {
      boolean frame = (jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xc0;
      if (frame)
        ByteBuffer.wrap(jpeg).putShort(at + 5, (short) 65_500).putShort(at + 7, (short) 65_500);
    }
    return jpeg;
  }

  /** Its Exif part says that its entries begin at the highest number. */
  private static byte[] far() {
    byte[] jpeg = written(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "jpg");
    ByteBuffer exif = ByteBuffer.allocate(jpeg.length + 22);
    exif.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) 20);
    exif.putInt(0x45786966).putShort((short) 0).putInt(0x4d4d002a).putInt(Integer.MAX_VALUE);
    return exif.putShort((short) 0).putShort((short) 0).put(jpeg, 2, jpeg.length - 2).array();
  }

  static byte[] gif() {
    byte[] gif = written(new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY), "gif");
    ByteBuffer bytes = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 13; at < gif.length - 9; at++) {
      if (gif[at] == ',') {
        bytes.putShort(at + 5, (short) 65_000).putShort(at + 7, (short) 65_000);
        return gif;
      }
    }
    throw new IllegalStateException();
  }

  static byte[] bmp(int width, int height) {
    byte[] bmp = written(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), "bmp");
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, width).putInt(22, height);
    return bmp;
  }

  static byte[] tiff() {
    return written(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "tif");
  }

  static byte[] cut() {
    byte[] png = png(300, 300);
    return Arrays.copyOf(png, png.length / 2);
  }

  private static byte[] written(BufferedImage picture, String format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
