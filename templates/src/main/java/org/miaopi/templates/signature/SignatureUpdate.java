package org.miaopi.templates.signature;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file to which a signature field was appended, invisible on the first page, that certifies it:
 * no change is allowed after (DocMDP, ISO 32000-2 12.8.2.2). The signature itself is still to come.
 */
final class SignatureUpdate {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final Pattern PAGES = Pattern.compile("/Type /Catalog/Pages (\\d{1,9}) 0 R");
  private static final Pattern FIRST_PAGE = Pattern.compile("/Kids \\[(\\d{1,9}) 0 R");

  /** Locked, and printed though it shows nothing, as PDF/A asks for. */
  private static final String FIELD =
      "<</Type /Annot/Subtype /Widget/FT /Sig/T (Signature)/V %d 0 R/F 132/Rect [0 0 0 0]/P %d 0 R>>";

  private static final String SIGNATURE =
      "<</Type /Sig/Filter /Adobe.PPKLite/SubFilter /ETSI.CAdES.detached/M (%s)"
          + "/Reference [<</Type /SigRef/TransformMethod /DocMDP"
          + "/TransformParams <</Type /TransformParams/P 1/V /1.2>>>>]";

  /** Filled in when the length of the file is known. */
  private static final String RANGE = "/ByteRange [0 " + " ".repeat(3 * 10) + "]";

  private static final String CONTENTS = "/Contents ";

  private final byte[] file;
  private final int gap;
  private final int resume;

  private SignatureUpdate(byte[] file, int gap, int resume) {
    this.file = file;
    this.gap = gap;
    this.resume = resume;
  }

  /**
   * @param room for the signature, in bytes
   * @throws IllegalArgumentException unless the file is as {@code PdfFile} writes it
   */
  static SignatureUpdate of(byte[] pdf, Instant time, int room) {
    UnsignedFile before = UnsignedFile.read(pdf).orElseThrow(SignatureUpdate::foreign);
    int catalog = before.catalog();
    int page = named(FIRST_PAGE, before, named(PAGES, before, catalog));
    int field = before.size();
    int signature = field + 1;
    PdfUpdate update = new PdfUpdate(before);
    String form = "/AcroForm <</Fields [%d 0 R]/SigFlags 3>>/Perms <</DocMDP %d 0 R>>";
    update.object(catalog, extended(before, catalog, form.formatted(field, signature)));
    update.object(page, extended(before, page, "/Annots [%d 0 R]".formatted(field)));
    update.object(field, FIELD.formatted(signature, page));
    String head = SIGNATURE.formatted(DATE.format(time)) + RANGE + CONTENTS;
    String digits = "<" + "00".repeat(room) + ">";
    int gap = update.object(signature, head + digits + ">>") + head.length();
    byte[] file = update.finish();
    int resume = gap + digits.length();
    String range = "%d %d %d".formatted(gap, resume, file.length - resume);
    put(range, file, gap - CONTENTS.length() - RANGE.length() + RANGE.indexOf('0') + 2);
    return new SignatureUpdate(file, gap, resume);
  }

  /** What is signed: the whole file but for the signature. */
  InputStream content() {
    return new SequenceInputStream(
        new ByteArrayInputStream(file, 0, gap),
        new ByteArrayInputStream(file, resume, file.length - resume));
  }

  /**
   * The file with its signature. To be asked for once.
   *
   * @throws IllegalStateException if the signature does not fit
   */
  byte[] with(byte[] signature) {
    String digits = HexFormat.of().withUpperCase().formatHex(signature);
    if (digits.length() > resume - gap - 2) throw new IllegalStateException("No room to sign in");
    put(digits, file, gap + 1);
    return file;
  }

  /** The dictionary with further entries. */
  private static String extended(UnsignedFile file, int number, String entries) {
    String dictionary = dictionary(file, number);
    return dictionary.substring(0, dictionary.length() - 2) + entries + ">>";
  }

  private static int named(Pattern reference, UnsignedFile file, int number) {
    Matcher found = reference.matcher(dictionary(file, number));
    if (!found.find()) throw foreign();
    return Integer.parseInt(found.group(1));
  }

  private static String dictionary(UnsignedFile file, int number) {
    return file.dictionary(number).orElseThrow(SignatureUpdate::foreign);
  }

  private static IllegalArgumentException foreign() {
    return new IllegalArgumentException("Not an unsigned PDF that a template has printed");
  }

  private static void put(String text, byte[] file, int at) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, file, at, bytes.length);
  }
}
