package org.miaopi.templates.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * FOP writes the time of day into a file, as the date of its metadata and in its /ID. Here the one
 * becomes the date of the document, the other is derived from what the file says.
 */
final class Repeatable {

  private static final Pattern ID = Pattern.compile("/ID \\[<[0-9A-F]{32}> <[0-9A-F]{32}>]");
  private static final Pattern CREATED = Pattern.compile("<xmp:CreateDate>([^<]+)<");
  private static final Pattern WRITTEN = Pattern.compile("<xmp:MetadataDate>([^<]+)<");

  private Repeatable() {}

  static byte[] make(byte[] pdf) {
    byte[] result = pdf.clone();
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    Matcher created = find(CREATED, text);
    Matcher written = find(WRITTEN, text);
    replace(result, written.start(1), written.end(1), created.group(1));
    Matcher id = find(ID, text);
    String digest = digest(Arrays.copyOf(result, id.start()));
    replace(result, id.start(), id.end(), "/ID [<" + digest + "> <" + digest + ">]");
    return result;
  }

  private static Matcher find(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) throw new IllegalStateException("FOP left out " + pattern);
    return matcher;
  }

  private static void replace(byte[] bytes, int start, int end, String by) {
    byte[] replacement = by.getBytes(StandardCharsets.US_ASCII);
    if (replacement.length != end - start) throw new IllegalStateException("Of another length");
    System.arraycopy(replacement, 0, bytes, start, replacement.length);
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
