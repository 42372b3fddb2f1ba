package org.miaopi.templates;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import org.miaopi.templates.signature.DocumentVerdict.State;

/** Files that are put before the verifier to hurt it. */
final class HostilePdf {

  private static final int MEGABYTE = 1 << 20;

  private final byte[] genuine;
  private final byte[] certificate;
  private final String trap;

  /**
   * @param genuine a document of ours
   * @param certificate the one that is trusted
   * @param trap an address at which nobody may ever call
   */
  HostilePdf(byte[] genuine, byte[] certificate, String trap) {
    this.genuine = genuine;
    this.certificate = certificate;
    this.trap = trap;
  }

  record Case(String name, State verdict, Supplier<byte[]> file) {}

  List<Case> all() {
    return List.of(
        new Case("our own", State.GENUINE, () -> genuine),
        foreign("no cross references", "1 0 obj<</Type/Catalog>>endobj"),
        foreign("cross references to themselves", "startxref\n9\n%%EOF\nxref\n0 99999999\n"),
        foreign(
            "trailers in a circle",
            "xref\n0 0\ntrailer<</Prev 9/XRefStm 9/Size 2147483647/Root 1 0 R>>\nstartxref\n9\n%%EOF"),
        foreign("encrypted", "trailer<</Encrypt<</Filter/Standard/V 5/R 6>>/Root 1 0 R>>\n%%EOF"),
        foreign(
            "pages in a circle",
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Parent 2 0 R/Count 2147483647>>endobj"),
        foreign(
            "object streams in each other",
            "1 0 obj<</Type/ObjStm/N 1/First 4/Extends 1 0 R/Length 6>>stream\n1 0 1 0\nendstream endobj"),
        foreign("long length", "1 0 obj<</Length 99999999999>>stream\nx\nendstream endobj"),
        foreign(
            "actions", "1 0 obj<</OpenAction<</S/URI/URI(%s)>>/AA 1 0 R>>endobj".formatted(trap)),
        foreign(
            "a file elsewhere", "1 0 obj<</F<</FS/URL/F(%s)>>/Length 0>>endobj".formatted(trap)),
        new Case("Flate bomb", State.NOT_OURS, HostilePdf::bomb),
        new Case("brackets", State.NOT_OURS, () -> repeated("[", 60)),
        new Case("byte ranges", State.NOT_OURS, () -> repeated("/ByteRange [0 1 2 3]", 60)),
        new Case(
            "byte ranges cut off", State.NOT_OURS, () -> repeated("/ByteRange [0 99999999", 60)),
        new Case("noise", State.NOT_OURS, HostilePdf::noise),
        new Case("too large", State.NOT_OURS, () -> repeated("x", 80)),
        new Case(
            "almost our mark all over",
            State.NOT_OURS,
            () -> {
              String hex = HexFormat.of().withUpperCase().formatHex(certificate);
              return repeated(hex.substring(0, hex.length() - 1) + "-", 60);
            }),
        new Case(
            "our mark in lists without end",
            State.ALTERED,
            () -> repeated(HexFormat.of().formatHex(certificate) + "[<<", 60)),
        new Case("ours before noise", State.ALTERED, () -> join(genuine, noise())),
        new Case("ours behind noise", State.ALTERED, () -> join(noise(), genuine)),
        new Case("ours a thousand times", State.ALTERED, this::copies),
        new Case(
            "ours as a web page",
            State.ALTERED,
            () -> join(ascii("<html><script src=\"%s\"></script>".formatted(trap)), genuine)),
        new Case(
            "ours as an archive",
            State.ALTERED,
            () -> join(Docx.of(Docx.p("证照")).bytes(), genuine)));
  }

  private static Case foreign(String name, String content) {
    return new Case(name, State.NOT_OURS, () -> ascii("%PDF-1.7\n" + content));
  }

  private byte[] copies() {
    byte[] all = new byte[50 * MEGABYTE];
    for (int at = 0; at < all.length; at++) all[at] = genuine[at % genuine.length];
    return all;
  }

  private static byte[] repeated(String text, int megabytes) {
    byte[] part = ascii(text);
    byte[] all = new byte[megabytes * MEGABYTE];
    for (int at = 0; at < all.length; at++) all[at] = part[at % part.length];
    System.arraycopy(ascii("%PDF-"), 0, all, 0, 5);
    return all;
  }

  private static byte[] noise() {
    byte[] noise = new byte[50 * MEGABYTE];
    new Random(20261125).nextBytes(noise);
    return noise;
  }

  /** A page whose content would be 200 MB. */
  private static byte[] bomb() {
    Deflater deflater = new Deflater(9);
    byte[] zeros = new byte[MEGABYTE];
    byte[] packed = new byte[MEGABYTE];
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (int i = 0; i < 200; i++) {
      deflater.setInput(zeros);
      int length = deflater.deflate(packed, 0, packed.length, Deflater.SYNC_FLUSH);
      stream.write(packed, 0, length);
    }
    deflater.end();
    String head = "%%PDF-1.7\n1 0 obj<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n";
    return join(ascii(head.formatted(stream.size())), stream.toByteArray());
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
