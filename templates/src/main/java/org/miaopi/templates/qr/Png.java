package org.miaopi.templates.qr;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes square pictures of one bit a pixel (ISO/IEC 15948). */
final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Png() {}

  static byte[] blackAndWhite(int size, Modules pixels) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream png = new DataOutputStream(bytes);
      png.write(SIGNATURE);
      chunk(png, "IHDR", header(size));
      chunk(png, "IDAT", deflated(rows(size, pixels)));
      chunk(png, "IEND", new byte[0]);
      return bytes.toByteArray();
    } catch (IOException memory) {
      throw new UncheckedIOException(memory);
    }
  }

  private static byte[] header(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(bytes);
    header.writeInt(size);
    header.writeInt(size);
    header.write(new byte[] {1, 0, 0, 0, 0}); // one bit of grey, no interlace
    return bytes.toByteArray();
  }

  /** Each row is a filter byte (none) and its bits, white set. */
  private static byte[] rows(int size, Modules pixels) {
    int stride = 1 + (size + 7) / 8;
    byte[] rows = new byte[stride * size];
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        if (!pixels.dark(x, y)) rows[y * stride + 1 + x / 8] |= (byte) (0x80 >> x % 8);
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(rows);
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream png, String name, byte[] data) throws IOException {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(type);
    crc.update(data);
    png.writeInt(data.length);
    png.write(type);
    png.write(data);
    png.writeInt((int) crc.getValue());
  }
}
