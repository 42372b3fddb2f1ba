package org.miaopi.templates.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** Objects that are appended to a file as one incremental update (ISO 32000-2 7.5.6). */
final class PdfUpdate {

  private final UnsignedFile before;
  private final StringBuilder text = new StringBuilder();
  private final SortedMap<Integer, Integer> offsets = new TreeMap<>();

  PdfUpdate(UnsignedFile before) {
    this.before = before;
  }

  /** The next object; where in the file its body begins. */
  int object(int number, String body) {
    offsets.put(number, end());
    text.append(number).append(" 0 obj\n");
    int at = end();
    text.append(body).append("\nendobj\n");
    return at;
  }

  /** The file with the update; the same file and objects always give the same bytes. */
  byte[] finish() {
    String digest = digest(text.toString());
    int table = end();
    text.append("xref\n");
    offsets.forEach((number, at) -> text.append("%d 1\n%010d 00000 n \n".formatted(number, at)));
    text.append(
        "trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID [<%s> <%s>]/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(
                Math.max(before.size(), offsets.lastKey() + 1),
                before.catalog(),
                before.information(),
                before.identifier(),
                digest,
                before.table(),
                table));
    byte[] update = bytes(text.toString());
    byte[] file = Arrays.copyOf(before.bytes(), before.bytes().length + update.length);
    System.arraycopy(update, 0, file, before.bytes().length, update.length);
    return file;
  }

  private int end() {
    return before.bytes().length + text.length();
  }

  private static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(text));
      return HexFormat.of().withUpperCase().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
