package org.miaopi.templates.signature;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file whose last byte range covers all of it but one string of hexadecimal digits.
 *
 * @param file all bytes
 * @param gap where the string begins, at its {@code <}
 * @param resume where the signed bytes go on, after its {@code >}
 * @param signature what the digits say
 */
record SignedFile(byte[] file, int gap, int resume, byte[] signature) {

  private static final int LONGEST_SIGNATURE = 64 << 10;
  private static final int LONGEST_RANGE = 80;

  /** As the signer writes them: nothing else keeps the digits themselves from being changed. */
  private static final HexFormat DIGITS = HexFormat.of().withUpperCase();

  private static final byte[] HEADER = ascii("%PDF-");
  private static final byte[] KEY = ascii("/ByteRange");
  private static final byte[] CONTENTS = ascii("/Contents ");
  private static final Pattern RANGE =
      Pattern.compile("/ByteRange ?\\[0 (\\d{1,9}) (\\d{1,9}) (\\d{1,9}) *\\]");

  /** Empty for every file that is not laid out like this. */
  static Optional<SignedFile> read(byte[] file) {
    int key = Bytes.lastIndexOf(file, KEY);
    if (key < 0 || !Bytes.isAt(file, 0, HEADER)) return Optional.empty();
    int length = Math.min(LONGEST_RANGE, file.length - key);
    Matcher range = RANGE.matcher(new String(file, key, length, StandardCharsets.ISO_8859_1));
    if (!range.lookingAt()) return Optional.empty();
    int gap = Integer.parseInt(range.group(1));
    int resume = Integer.parseInt(range.group(2));
    int rest = Integer.parseInt(range.group(3));
    if (resume > file.length || rest != file.length - resume) return Optional.empty();
    return isContents(file, gap, resume) ? digits(file, gap, resume) : Optional.empty();
  }

  /** All that was signed: everything but the gap. */
  InputStream content() {
    return new SequenceInputStream(
        new ByteArrayInputStream(file, 0, gap),
        new ByteArrayInputStream(file, resume, file.length - resume));
  }

  private static boolean isContents(byte[] file, int gap, int resume) {
    return resume - gap > 2
        && resume - gap < 2 * LONGEST_SIGNATURE
        && file[gap] == '<'
        && file[resume - 1] == '>'
        && Bytes.isAt(file, gap - CONTENTS.length, CONTENTS);
  }

  private static Optional<SignedFile> digits(byte[] file, int gap, int resume) {
    String digits = new String(file, gap + 1, resume - gap - 2, StandardCharsets.ISO_8859_1);
    try {
      byte[] signature = HexFormat.of().parseHex(digits);
      if (!DIGITS.formatHex(signature).equals(digits)) return Optional.empty();
      return Optional.of(new SignedFile(file, gap, resume, signature));
    } catch (IllegalArgumentException notHexadecimal) {
      return Optional.empty();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
