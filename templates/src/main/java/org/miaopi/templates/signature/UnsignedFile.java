package org.miaopi.templates.signature;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file as {@code PdfFile} writes it: one table of cross references, by which its objects are
 * found without parsing it.
 *
 * @param bytes the file
 * @param size the number after that of its last object
 * @param catalog the number of its catalogue
 * @param information the number of its information dictionary
 * @param identifier what tells it apart from others, in hexadecimal digits
 * @param table where the table of cross references begins
 */
record UnsignedFile(
    byte[] bytes, int size, int catalog, int information, String identifier, int table) {

  private static final int LONGEST_END = 256;
  private static final int ENTRY = 20;

  private static final byte[] HEADER = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OBJECT_END = "\nendobj\n".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern END =
      Pattern.compile(
          "trailer\n<</Size (\\d{1,9})/Root (\\d{1,9}) 0 R/Info (\\d{1,9}) 0 R"
              + "/ID \\[<([0-9A-F]{32})> <\\4>]>>\nstartxref\n(\\d{1,9})\n%%EOF\n$");

  /** Empty for any other file, a signed one among them. */
  static Optional<UnsignedFile> read(byte[] file) {
    int start = Math.max(0, file.length - LONGEST_END);
    Matcher end = END.matcher(text(file, start, file.length));
    if (!end.find() || !Bytes.isAt(file, 0, HEADER)) return Optional.empty();
    UnsignedFile read =
        new UnsignedFile(
            file,
            Integer.parseInt(end.group(1)),
            Integer.parseInt(end.group(2)),
            Integer.parseInt(end.group(3)),
            end.group(4),
            Integer.parseInt(end.group(5)));
    boolean whole = read.entries() + (long) ENTRY * read.size == start + end.start();
    return whole && Bytes.isAt(file, read.table, ascii(read.head()))
        ? Optional.of(read)
        : Optional.empty();
  }

  /** The dictionary of this number, which is no stream; empty where there is none. */
  Optional<String> dictionary(int number) {
    if (number >= size) return Optional.empty();
    int entry = entries() + ENTRY * number;
    int at = Integer.parseInt(text(bytes, entry, entry + 10));
    byte[] begin = ascii(number + " 0 obj\n<<");
    int end = Bytes.indexOf(bytes, OBJECT_END, at);
    return Bytes.isAt(bytes, at, begin) && end >= 0
        ? Optional.of(text(bytes, at + begin.length - 2, end))
        : Optional.empty();
  }

  private String head() {
    return "xref\n0 " + size + "\n";
  }

  private int entries() {
    return table + head().length();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String text(byte[] file, int from, int to) {
    return new String(file, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
