package org.miaopi.templates.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.signature.DocumentVerdict.State.ALTERED;
import static org.miaopi.templates.signature.DocumentVerdict.State.GENUINE;
import static org.miaopi.templates.signature.DocumentVerdict.State.NOT_OURS;
import static org.miaopi.templates.signature.Documents.NOW;
import static org.miaopi.templates.signature.Documents.bytes;
import static org.miaopi.templates.signature.Documents.text;

import java.io.ByteArrayOutputStream;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;

/** What an attacker can do to a file, and what is said of it. */
@Timeout(5)
class DocumentVerifierTest {

  private static SigningKey key;
  private static SigningKey foreign;
  private static byte[] signed;
  private static SignedFile parts;

  @BeforeAll
  static void sign() {
    key = Documents.key();
    foreign = Documents.key();
    signed = Signer.sign(Documents.certificate(), key, NOW);
    parts = SignedFile.read(signed).orElseThrow();
  }

  @Test
  void whatWeSignedIsGenuineAndNamesItsCertificate() {
    assertThat(verify(signed)).isEqualTo(new DocumentVerdict(GENUINE, Documents.IDENTIFIER));
  }

  @Test
  void aDocumentOfAnEarlierKeyIsGenuine() {
    SigningKey rsa = Documents.key(SignatureAlgorithm.RSA);
    byte[] earlier = Signer.sign(Documents.certificate(), rsa, NOW);
    assertThat(DocumentVerifier.verify(earlier, List.of(key.certificate(), rsa.certificate())))
        .isEqualTo(new DocumentVerdict(GENUINE, Documents.IDENTIFIER));
  }

  @Test
  void aDocumentWithoutIdentifierIsGenuineButNamesNone() {
    byte[] nameless = Signer.sign(Documents.certificate(""), key, NOW);
    assertThat(verify(nameless)).isEqualTo(new DocumentVerdict(GENUINE, null));
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(120)
  void anyChangedByteIsNoticed(SignatureAlgorithm algorithm) {
    SigningKey signer = Documents.key(algorithm);
    byte[] file = Signer.sign(Documents.certificate(), signer, NOW);
    assertThatAnyChangedByteIsNoticed(file, List.of(signer.certificate()));
  }

  @Test
  void aShortenedFileIsAltered() {
    for (int length = parts.resume(); length < signed.length; length += 11) {
      assertState(Arrays.copyOf(signed, length), ALTERED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", " ", "\0", "%%EOF\n", "xref\n0 0\ntrailer<</Size 1>>\n%%EOF"})
  void appendedBytesAreNoticed(String appended) {
    assertState(join(signed, bytes(appended)), ALTERED);
  }

  @Test
  void bytesBeforeTheHeaderAreNoticed() {
    assertState(join(bytes("\n"), signed), ALTERED);
  }

  @Test
  void anIncrementalUpdateIsNoticed() throws Exception {
    try (PDDocument document = Loader.loadPDF(signed)) {
      document.getPage(0).setMediaBox(PDRectangle.A3);
      document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
      ByteArrayOutputStream updated = new ByteArrayOutputStream();
      document.saveIncremental(updated);
      assertThat(updated.size()).isGreaterThan(signed.length);
      assertState(updated.toByteArray(), ALTERED);
    }
  }

  @Test
  void aSecondSignatureOnTopIsNoticed() {
    byte[] fake = Signer.sign(Documents.certificate("1.2.156.3005.2.9"), foreign, NOW);
    assertState(join(signed, fake), ALTERED);
    assertState(join(fake, signed), ALTERED);
  }

  @Test
  void ourSignatureMovedOntoAnotherDocumentIsNoticed() {
    byte[] other = Signer.sign(Documents.certificate("1.2.156.3005.2.9"), foreign, NOW);
    SignedFile gap = SignedFile.read(other).orElseThrow();
    byte[] digits = Arrays.copyOfRange(signed, parts.gap(), parts.resume());
    byte[] hole = Arrays.copyOf(digits, gap.resume() - gap.gap());
    hole[hole.length - 1] = '>';
    System.arraycopy(hole, 0, other, gap.gap(), hole.length);
    assertState(other, ALTERED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0 10 20 30]",
        "[0 %1$d %2$d 0]",
        "[1 %1$d %2$d %3$d]",
        "[0 0 0 %4$d]",
        "[0 %4$d %4$d 0]",
        "[0 999999999 999999999 9]",
        "[0 9999999999 1 1]",
        "[0 -5 20 30]",
        "[0 %1$d %2$d %3$d 0 0]",
        "[0 %1$d %2$d]",
        "5 0 R",
        "[",
        ""
      })
  void gamesWithTheByteRangeAreNoticed(String range) {
    String claimed =
        range.formatted(parts.gap(), parts.resume(), signed.length - parts.resume(), signed.length);
    String forged = text(signed).replaceFirst("/ByteRange \\[[^]]*\\]", "/ByteRange " + claimed);
    assertThat(forged).isNotEqualTo(text(signed));
    assertState(bytes(forged), ALTERED);
  }

  @Test
  void aWrappedSignatureIsNoticed() {
    byte[] evil = bytes("\n9 0 obj<</Type/Page>>endobj\n");
    byte[] wrapped =
        join(
            Arrays.copyOf(signed, parts.resume()),
            evil,
            Arrays.copyOfRange(signed, parts.resume(), signed.length));
    assertState(wrapped, ALTERED);
    String hidden = text(signed).replaceFirst("00>", "> /Evil (00)");
    assertState(bytes(hidden), ALTERED);
  }

  @Test
  void aSignatureWithAnythingButZerosBehindItIsNoticed() {
    byte[] padded = signed.clone();
    padded[parts.resume() - 2] = '1';
    assertState(padded, ALTERED);
  }

  @Test
  void aDocumentOfAnotherKeyIsNotOurs() {
    assertState(Signer.sign(Documents.certificate(), foreign, NOW), NOT_OURS);
    assertThat(DocumentVerifier.verify(signed, List.of()).state()).isEqualTo(NOT_OURS);
  }

  @Test
  void aDocumentThatOnlyEnclosesOurCertificateIsNotGenuine() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    var impostor = SigningKey.of(generator.generateKeyPair().getPrivate(), key.certificate());
    assertState(Signer.sign(Documents.certificate(), impostor, NOW), ALTERED);
  }

  @Test
  void anUnsignedDocumentIsNotOurs() {
    assertState(Documents.certificate(), NOT_OURS);
  }

  @Test
  void anEncryptedDocumentIsNotOurs() throws Exception {
    try (PDDocument document = Loader.loadPDF(Documents.certificate())) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      assertState(Documents.saved(document), NOT_OURS);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%PDF-",
        "%PDF-1.7",
        "GIF89a",
        "<html>",
        "PK\3\4",
        "/ByteRange",
        "%PDF-1.7 /ByteRange [0 ",
        "%PDF-1.7 /Contents <> /ByteRange [0 19 21 30]",
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Parent 1 0 R>>endobj\n"
            + "trailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF",
        "%PDF-1.7\n1 0 obj<</Length 99999999999/Filter/FlateDecode>>stream\nx\nendstream endobj"
            + "\ntrailer<</Size 2147483647/Root 1 0 R>>\nstartxref\n2147483647\n%%EOF"
      })
  void whatIsNoSoundDocumentIsNotOurs(String file) {
    assertState(bytes(file), NOT_OURS);
  }

  @Test
  void deepAndLongStructuresNeitherHangNorThrow() {
    assertState(bytes("%PDF-1.7 " + "[".repeat(5_000_000)), NOT_OURS);
    assertState(bytes("%PDF-1.7 " + "<<".repeat(5_000_000)), NOT_OURS);
    assertState(bytes("%PDF-1.7 " + "/ByteRange [0 ".repeat(500_000)), NOT_OURS);
    assertState(new byte[65 << 20], NOT_OURS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3080", "A080", "2480", "30840FFFFFFF", "0484FFFFFFFF", "1F", "00", ""})
  void aHostileSignatureNeitherHangsNorThrows(String nested) {
    assertState(withSignature(nested.repeat(20_000)), NOT_OURS);
    assertState(withSignature(nested), NOT_OURS);
  }

  @Test
  void noiseNeverThrows() {
    Random random = new Random(36904);
    for (int round = 0; round < 500; round++) {
      byte[] noise = signed.clone();
      for (int change = 0; change < 20; change++) {
        noise[parts.gap() + random.nextInt(2000)] =
            (byte) "0123456789ABCDEF".charAt(random.nextInt(16));
      }
      assertThat(verify(noise).state()).isNotEqualTo(GENUINE);
    }
  }

  private static void assertThatAnyChangedByteIsNoticed(
      byte[] file, List<X509Certificate> trusted) {
    for (int at = 0; at < file.length; at++) {
      file[at] ^= 0x01;
      assertThat(DocumentVerifier.verify(file, trusted).state())
          .as("byte %d", at)
          .isEqualTo(ALTERED);
      file[at] ^= 0x01;
    }
    assertThat(DocumentVerifier.verify(file, trusted).state()).isEqualTo(GENUINE);
  }

  private static byte[] withSignature(String digits) {
    String hole = digits.substring(0, Math.min(digits.length(), 120_000));
    String head = "%PDF-1.7 /Contents ";
    String tail = " /ByteRange [0 %09d %09d %09d]";
    int resume = head.length() + hole.length() + 2;
    int rest = tail.formatted(0, 0, 0).length();
    return bytes(head + "<" + hole + ">" + tail.formatted(head.length(), resume, rest));
  }

  private static void assertState(byte[] file, DocumentVerdict.State state) {
    assertThat(verify(file)).isEqualTo(new DocumentVerdict(state, null));
  }

  private static DocumentVerdict verify(byte[] file) {
    List<X509Certificate> trusted = List.of(key.certificate());
    return DocumentVerifier.verify(file, trusted);
  }

  private static byte[] join(byte[]... files) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] file : files) all.writeBytes(file);
    return all.toByteArray();
  }
}
