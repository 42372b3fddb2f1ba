package org.miaopi.templates.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** FOP derives a file's /ID from the time of day; here it is derived from what the file says. */
final class DocumentId {

  private static final Pattern ID = Pattern.compile("/ID \\[<[0-9A-F]{32}> <[0-9A-F]{32}>]");
  private static final int TRAILER = 512;

  private DocumentId() {}

  static byte[] settle(byte[] pdf) {
    int from = Math.max(0, pdf.length - TRAILER);
    String trailer = new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1);
    Matcher id = ID.matcher(trailer);
    if (!id.find()) throw new IllegalStateException("FOP wrote no /ID where it always does");
    String digest = digest(Arrays.copyOf(pdf, from + id.start()));
    byte[] settled =
        ("/ID [<" + digest + "> <" + digest + ">]").getBytes(StandardCharsets.US_ASCII);
    byte[] result = pdf.clone();
    System.arraycopy(settled, 0, result, from + id.start(), settled.length);
    return result;
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().withUpperCase().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
