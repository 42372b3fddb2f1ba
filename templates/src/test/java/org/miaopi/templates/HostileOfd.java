package org.miaopi.templates;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.miaopi.templates.signature.DocumentVerdict.State.ALTERED;
import static org.miaopi.templates.signature.DocumentVerdict.State.GENUINE;
import static org.miaopi.templates.signature.DocumentVerdict.State.NOT_OURS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.miaopi.templates.signature.DocumentVerdict.State;

/** OFD files that are put before the verifier to hurt or to fool it. */
final class HostileOfd {

  private static final int MEGABYTE = 1 << 20;
  private static final int ENCRYPTED = 1;
  private static final String PAGE = "Doc_0/Pages/Page_0/Content.xml";

  private final byte[] genuine;
  private final byte[] certificate;
  private final String trap;

  /**
   * @param genuine a document of ours
   * @param certificate the one that is trusted
   * @param trap an address at which nobody may ever call
   */
  HostileOfd(byte[] genuine, byte[] certificate, String trap) {
    this.genuine = genuine;
    this.certificate = certificate;
    this.trap = trap;
  }

  record Case(String name, State verdict, Supplier<byte[]> file) {}

  List<Case> all() {
    return List.of(
        new Case("ofd: our own", GENUINE, () -> genuine),
        // what hurts
        foreign("bomb", () -> zip(it -> zeros(it, "Doc_0/Document.xml", 512))),
        foreign("bomb within a bomb", () -> zip(it -> put(it, "a.zip", bomb(64)))),
        foreign("bombs one by one", () -> zip(HostileOfd::manyBombs)),
        foreign("100,000 entries", () -> zip(HostileOfd::manyEntries)),
        foreign("deep XML", () -> part("OFD.xml", "<a>".repeat(300_000))),
        foreign("laughs", () -> part("OFD.xml", laughs())),
        foreign("reads a file", () -> part("OFD.xml", entity("file:///etc/passwd"))),
        foreign("calls home", () -> part("OFD.xml", entity(trap))),
        foreign("names a page elsewhere", () -> part("OFD.xml", root(trap + "/Document.xml"))),
        foreign("leaves its folder", () -> part("../../../etc/cron.d/x", "* * * * *")),
        foreign("absolute name", () -> part("/etc/passwd", "x")),
        foreign("name of 60,000 characters", () -> part("x".repeat(60_000), "x")),
        foreign("name with NUL", () -> part("OFD.xml\0.png", "x")),
        foreign("huge picture", () -> zip(it -> put(it, "Doc_0/Res/a.png", hugePicture()))),
        foreign("refers to nothing", () -> part("OFD.xml", root("Doc_9/Document.xml"))),
        foreign(
            "template of itself", () -> part(PAGE, "<Page><Template TemplateID=\"1\"/></Page>")),
        foreign("encrypted", () -> entry("OFD.xml", 0, ENCRYPTED, 4, 4, new byte[16])),
        foreign("unknown method", () -> entry("OFD.xml", 99, 0, 4, 4, new byte[4])),
        foreign("says 4 GB", () -> entry("OFD.xml", 0, 0, -2, -2, new byte[4])),
        foreign("says less than it has", () -> entry("OFD.xml", 8, 0, 1, 1, bomb(1))),
        foreign("twice the same", HostileOfd::twice),
        foreign("no more than a head", () -> Arrays.copyOf(entry("", 0, 0, 0, 0, new byte[0]), 7)),
        foreign("ends without number", () -> repeated("PK\5\6", 60)),
        foreign("heads without number", () -> repeated("PK\3\4", 60)),
        foreign("noise", HostileOfd::noise),
        foreign("too large", () -> repeated("PK", 80)),
        foreign("almost our mark all over", this::almostMarks),
        // what fools
        forged("cut", () -> Arrays.copyOf(genuine, genuine.length - 30)),
        forged("something behind", () -> joined(genuine, bomb(1))),
        forged("another document in front", () -> joined(part("OFD.xml", "<a/>"), genuine)),
        forged("two of ours", () -> joined(genuine, genuine)),
        forged("packed anew", () -> packed(unpacked())),
        forged("a page of others", () -> packed(with(PAGE, "<Page/>"))),
        forged("an annotation", () -> packed(with("Doc_0/Annots/Annotations.xml", "</>"))),
        forged("without its seal", this::withoutSeal),
        forged("brackets for a seal", () -> sealOf((byte) 0x30)),
        forged("lengths for a seal", () -> sealOf((byte) 0x84)),
        forged("entries at the same place", this::directoryToOnePlace));
  }

  private static Case foreign(String name, Supplier<byte[]> file) {
    return new Case("ofd: " + name, NOT_OURS, file);
  }

  private static Case forged(String name, Supplier<byte[]> file) {
    return new Case("ofd: " + name, ALTERED, file);
  }

  private interface Content {
    void writeTo(ZipOutputStream zip) throws IOException;
  }

  private static byte[] zip(Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      content.writeTo(zip);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
  }

  private static byte[] part(String name, String content) {
    return zip(it -> put(it, name, content.getBytes(UTF_8)));
  }

  private static byte[] bomb(int megabytes) {
    return zip(it -> zeros(it, "a", megabytes));
  }

  private static void zeros(ZipOutputStream zip, String name, int megabytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    byte[] zeros = new byte[MEGABYTE];
    for (int i = 0; i < megabytes; i++) zip.write(zeros);
  }

  /** Each a little smaller than what ends the reading. */
  private static void manyBombs(ZipOutputStream zip) throws IOException {
    for (int i = 0; i < 300; i++) put(zip, "a" + i, new byte[MEGABYTE - 1]);
  }

  private static void manyEntries(ZipOutputStream zip) throws IOException {
    for (int i = 0; i < 100_000; i++) zip.putNextEntry(new ZipEntry("Doc_0/" + i));
  }

  private static String laughs() {
    StringBuilder text = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      text.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    return text.append("]><a>&a29;</a>").toString();
  }

  private static String entity(String address) {
    return "<!DOCTYPE a [<!ENTITY x SYSTEM \"%s\">]><a>&x;</a>".formatted(address);
  }

  private static String root(String document) {
    return "<ofd:OFD><ofd:DocBody><ofd:DocRoot>%s</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
        .formatted(document);
  }

  private static byte[] hugePicture() {
    return HostilePictures.png(30_000, 30_000);
  }

  /** A head as ZIP files have it, and whatever is behind it. */
  private static byte[] entry(
      String name, int method, int flags, int packed, int whole, byte[] content) {
    ByteBuffer head =
        ByteBuffer.allocate(30 + name.length()).order(ByteOrder.LITTLE_ENDIAN).putInt(0x04034b50);
    head.putShort((short) 20).putShort((short) flags).putShort((short) method).putInt(0).putInt(0);
    head.putInt(packed).putInt(whole).putShort((short) name.length()).putShort((short) 0);
    head.put(name.getBytes(ISO_8859_1));
    return joined(head.array(), content);
  }

  private static byte[] twice() {
    byte[] one = entry("OFD.xml", 0, 0, 4, 4, "<a/>".getBytes(UTF_8));
    return joined(one, one);
  }

  private static byte[] repeated(String text, int megabytes) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    byte[] file = new byte[megabytes * MEGABYTE];
    for (int i = 0; i < file.length; i++) file[i] = bytes[i % bytes.length];
    return file;
  }

  private static byte[] noise() {
    byte[] noise = new byte[20 * MEGABYTE];
    new Random(20261125).nextBytes(noise);
    noise[0] = 'P';
    noise[1] = 'K';
    return noise;
  }

  private byte[] almostMarks() {
    String mark = new String(certificate, ISO_8859_1);
    return repeated("PK" + (mark.isEmpty() ? "" : mark.substring(0, mark.length() - 1)), 60);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private Map<String, byte[]> with(String name, String content) {
    Map<String, byte[]> parts = unpacked();
    parts.put(name, content.getBytes(UTF_8));
    return parts;
  }

  /** The certificate stands in the seal's own file too. */
  private byte[] withoutSeal() {
    Map<String, byte[]> parts = unpacked();
    parts.keySet().removeIf(it -> it.endsWith("SignedValue.dat"));
    return packed(parts);
  }

  private byte[] sealOf(byte each) {
    byte[] forged = genuine.clone();
    int end = new String(genuine, ISO_8859_1).indexOf("PK\1\2");
    Arrays.fill(
        forged, lastIndexOf("SignedValue.dat", end) + "SignedValue.dat".length(), end, each);
    return forged;
  }

  /** Every entry of the directory leads to the first file. */
  private byte[] directoryToOnePlace() {
    byte[] forged = genuine.clone();
    ByteBuffer bytes = ByteBuffer.wrap(forged).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = lastIndexOf("PK\1\2", forged.length); at > 0; at = lastIndexOf("PK\1\2", at)) {
      bytes.putInt(at + 42, 0);
    }
    return forged;
  }

  private int lastIndexOf(String text, int before) {
    return new String(genuine, ISO_8859_1).lastIndexOf(text, before - 1);
  }

  private Map<String, byte[]> unpacked() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(genuine))) {
      for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
        parts.put(it.getName(), zip.readAllBytes());
      }
      return parts;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] packed(Map<String, byte[]> parts) {
    return zip(
        it -> {
          for (var part : parts.entrySet()) put(it, part.getKey(), part.getValue());
        });
  }
}
