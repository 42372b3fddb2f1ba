package org.miaopi.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.Docx.p;
import static org.miaopi.templates.OfdTest.NOW;
import static org.miaopi.templates.signature.DocumentVerdict.State.ALTERED;
import static org.miaopi.templates.signature.DocumentVerdict.State.GENUINE;
import static org.miaopi.templates.signature.DocumentVerdict.State.NOT_OURS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.ofd.OfdVerifier;
import org.miaopi.templates.ofd.Ofdrw;
import org.miaopi.templates.ofd.SealMaker;
import org.miaopi.templates.signature.DocumentVerdict;

/** What the public is told of an OFD file. */
class OfdVerifierTest {

  private static final SigningKey KEY = key();
  private static final List<X509Certificate> TRUSTED = List.of(KEY.certificate());
  private static final byte[] SEALED = sealed(KEY);
  private static final String PAGE = "Doc_0/Pages/Page_0/Content.xml";

  @Test
  void aSealedDocumentIsGenuineAndTellsItsIdentifier() {
    assertThat(Ofdrw.fault(SEALED)).isEmpty();
    assertThat(OfdVerifier.verify(SEALED, List.of(key().certificate(), KEY.certificate())))
        .isEqualTo(new DocumentVerdict(GENUINE, "1.2.156.3005.2.X"));
  }

  @Test
  void everyFlippedByteIsNoticed() {
    IntStream.range(0, SEALED.length)
        .parallel()
        .forEach(
            at -> {
              byte[] flipped = SEALED.clone();
              flipped[at] ^= 1;
              assertThat(OfdVerifier.verify(flipped, TRUSTED).state())
                  .as("at " + at)
                  .isEqualTo(ALTERED);
            });
  }

  @Test
  void whateverIsAddedOrCutIsNoticed() {
    byte[] longer = Arrays.copyOf(SEALED, SEALED.length + 1);
    assertThat(state(longer)).isEqualTo(ALTERED);
    byte[] shifted = new byte[SEALED.length + 1];
    System.arraycopy(SEALED, 0, shifted, 1, SEALED.length);
    assertThat(state(shifted)).isEqualTo(ALTERED);
    assertThat(state(Arrays.copyOf(SEALED, SEALED.length - 1))).isEqualTo(ALTERED);
    assertThat(state(Arrays.copyOfRange(SEALED, 1, SEALED.length))).isEqualTo(ALTERED);
  }

  /** What editors do: another sentence, and everything packed anew. */
  @Test
  void anotherSentenceIsNoticedByUsAndByTheJudge() throws IOException {
    Map<String, byte[]> parts = unpacked();
    assertThat(state(packed(parts))).isEqualTo(ALTERED);
    String page = new String(parts.getOrDefault(PAGE, new byte[0]), StandardCharsets.UTF_8);
    assertThat(page).contains("张秀兰");
    parts.put(PAGE, page.replace("张秀兰", "王秀兰").getBytes(StandardCharsets.UTF_8));
    byte[] forged = packed(parts);
    assertThat(state(forged)).isEqualTo(ALTERED);
    assertThat(Ofdrw.fault(forged)).contains("FileIntegrityException");
  }

  @Test
  void anAddedFileIsNoticed() throws IOException {
    Map<String, byte[]> parts = unpacked();
    parts.put("Doc_0/Annots/Annotations.xml", new byte[] {'<', '/', '>'});
    assertThat(state(packed(parts))).isEqualTo(ALTERED);
  }

  @Test
  void theSealOfAnotherIsNotOurs() {
    assertThat(state(sealed(key()))).isEqualTo(NOT_OURS);
  }

  @Test
  void otherFilesAreNotOurs() throws IOException {
    assertThat(state(new byte[0])).isEqualTo(NOT_OURS);
    assertThat(state("PK".getBytes(StandardCharsets.US_ASCII))).isEqualTo(NOT_OURS);
    assertThat(state(packed(Map.of("../../etc/passwd", new byte[8])))).isEqualTo(NOT_OURS);
    assertThat(state(packed(Map.of("OFD.xml", "<!DOCTYPE a>".getBytes(StandardCharsets.UTF_8)))))
        .isEqualTo(NOT_OURS);
  }

  /** Four gigabytes in four megabytes: only the first of it is unpacked. */
  @Test
  void aBombIsNotUnpacked() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] zeros = new byte[1 << 20];
      zip.putNextEntry(new ZipEntry("Doc_0/Document.xml"));
      for (int i = 0; i < 512; i++) zip.write(zeros);
    }
    long before = System.nanoTime();
    assertThat(state(out.toByteArray())).isEqualTo(NOT_OURS);
    assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
  }

  /** A signature of nothing but brackets, in the place where ours stands. */
  @Test
  void deepNestingIsRefused() {
    byte[] nested = SEALED.clone();
    int value = lastIndexOf("SignedValue.dat", lastIndexOf("SignedValue.dat", nested.length)) + 15;
    Arrays.fill(nested, value, nested.length - 200, (byte) 0x30);
    assertThat(state(nested)).isEqualTo(ALTERED);
  }

  private static int lastIndexOf(String text, int before) {
    return new String(SEALED, StandardCharsets.ISO_8859_1).lastIndexOf(text, before - 1);
  }

  private static DocumentVerdict.State state(byte[] file) {
    DocumentVerdict verdict = OfdVerifier.verify(file, TRUSTED);
    if (verdict.state() != GENUINE) assertThat(verdict.identifier()).isNull();
    return verdict.state();
  }

  private static SigningKey key() {
    return DevelopmentKey.create(KeyUse.SEAL, SignatureAlgorithm.SM2, NOW, new SecureRandom())
        .key();
  }

  private static byte[] sealed(SigningKey key) {
    return Certificates.template(Docx.of(p("{{姓名}}")))
        .renderOfd(Certificates.data(), new SealMaker(key), NOW);
  }

  private static Map<String, byte[]> unpacked() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(SEALED))) {
      for (ZipEntry it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
        parts.put(it.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] packed(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
