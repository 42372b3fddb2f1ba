package org.miaopi.templates.ofd;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.miaopi.templates.ofd.seal.Sm3;

/**
 * A file of a document, packed and measured once, so that it can stand in many documents.
 *
 * @param name its path from the root, without a leading slash
 * @param method 8 for deflated, 0 for stored
 * @param digest SM3 of the content
 */
record Part(String name, int method, byte[] packed, int size, int checksum, byte[] digest) {

  static final int STORED = 0;
  static final int DEFLATED = 8;

  static Part text(String name, Xml xml) {
    return deflated(name, xml.bytes());
  }

  static Part deflated(String name, byte[] content) {
    return of(name, DEFLATED, deflate(content), content);
  }

  /** For what is packed already. */
  static Part stored(String name, byte[] content) {
    return of(name, STORED, content, content);
  }

  private static Part of(String name, int method, byte[] packed, byte[] content) {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    return new Part(
        name, method, packed, content.length, (int) checksum.getValue(), Sm3.of(content));
  }

  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(content.length / 2 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) packed.write(buffer, 0, deflater.deflate(buffer));
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
