package org.miaopi.templates.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;

/** The objects of one file, numbered in the order in which they are reserved. */
final class PdfObjects {

  /** The comment holds bytes beyond ASCII, to tell that the file is binary. */
  private static final byte[] HEADER = "%PDF-1.7\n%秒批\n".getBytes(StandardCharsets.UTF_8);

  private static final int START = 192 * 1024;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(START);
  private final MessageDigest content = sha256();
  private final List<Integer> offsets = new ArrayList<>();

  PdfObjects() {
    out.writeBytes(HEADER);
  }

  /** The number of an object that is written later. */
  int reserve() {
    offsets.add(0);
    return offsets.size();
  }

  int add(String body) {
    int number = reserve();
    set(number, body);
    return number;
  }

  void set(int number, String body) {
    begin(number);
    write(body);
    write("\nendobj\n");
  }

  /**
   * A stream with the bytes as they are.
   *
   * @param entries of its dictionary, without the length
   */
  int stream(String entries, byte[] bytes) {
    int number = reserve();
    stream(number, entries, bytes);
    return number;
  }

  private void stream(int number, String entries, byte[] bytes) {
    content.update(bytes);
    known(number, entries, bytes);
  }

  /** A stream that something in its entries, or written before, tells apart from all others. */
  void known(int number, String entries, byte[] bytes) {
    begin(number);
    write("<<" + entries + "/Length " + bytes.length + ">>\nstream\n");
    out.writeBytes(bytes);
    write("\nendstream\nendobj\n");
  }

  /** Tells this file apart from others in which a known stream is another. */
  void tell(String digest) {
    content.update(digest.getBytes(StandardCharsets.US_ASCII));
  }

  /** The whole file. */
  byte[] finish(int catalog, int information) {
    String digest = hexadecimal(content.digest());
    int start = out.size();
    StringBuilder table = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n");
    table.append("0000000000 65535 f \n");
    for (int offset : offsets) table.append("%010d 00000 n \n".formatted(offset));
    table.append("trailer\n<</Size ").append(offsets.size() + 1);
    table.append("/Root ").append(catalog).append(" 0 R/Info ").append(information);
    table.append(" 0 R/ID [<").append(digest).append("> <").append(digest).append(">]>>\n");
    write(table + "startxref\n" + start + "\n%%EOF\n");
    return out.toByteArray();
  }

  static byte[] deflated(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream deflated = new ByteArrayOutputStream(bytes.length / 2 + 64);
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) deflated.write(buffer, 0, deflater.deflate(buffer));
      return deflated.toByteArray();
    } finally {
      deflater.end();
    }
  }

  static String digest(byte[] bytes) {
    return hexadecimal(sha256().digest(bytes));
  }

  private static String hexadecimal(byte[] digest) {
    return HexFormat.of().withUpperCase().formatHex(digest, 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private void begin(int number) {
    offsets.set(number - 1, out.size());
    write(number + " 0 obj\n");
  }

  private void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    content.update(bytes);
    out.writeBytes(bytes);
  }
}
