package org.miaopi.templates.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.miaopi.templates.signature.DocumentVerdict.State.ALTERED;
import static org.miaopi.templates.signature.DocumentVerdict.State.GENUINE;
import static org.miaopi.templates.signature.Documents.NOW;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.miaopi.templates.key.SigningKey;
import org.miaopi.templates.key.Tool;
import org.miaopi.templates.timestamp.HttpAuthority;
import org.miaopi.templates.timestamp.LocalAuthority;
import org.miaopi.templates.timestamp.OpensslAuthority;
import org.miaopi.templates.timestamp.TimeStampAuthority;

/** Documents whose signature carries a time stamp (PAdES B-T). */
class StampedDocumentTest {

  private static final SigningKey STAMPER =
      DevelopmentKey.create(KeyUse.TIME_STAMP, SignatureAlgorithm.P256, NOW, Documents.random())
          .key();
  private static final List<X509Certificate> AUTHORITIES = List.of(STAMPER.certificate());

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  @Timeout(180)
  void anyChangedByteIsNoticed(SignatureAlgorithm algorithm) {
    SigningKey key = Documents.key(algorithm);
    byte[] file = Signer.sign(Documents.certificate(), key, NOW, local(NOW));
    List<X509Certificate> trusted = List.of(key.certificate());
    SignedFile parts = SignedFile.read(file).orElseThrow();
    for (int at = parts.gap(); at < parts.resume(); at++) { // the rest is as without a time stamp
      file[at] ^= 0x01;
      assertThat(DocumentVerifier.verify(file, trusted, AUTHORITIES).state())
          .as("byte %d", at)
          .isEqualTo(ALTERED);
      file[at] ^= 0x01;
    }
    assertThat(DocumentVerifier.verify(file, trusted, AUTHORITIES))
        .isEqualTo(new DocumentVerdict(GENUINE, Documents.IDENTIFIER));
  }

  @Test
  void theStampOfAnotherDocumentIsNoticed() {
    SigningKey key = Documents.key();
    TimeStampAuthority honest = local(NOW);
    byte[] other = honest.stamp(Documents.bytes("the signature of another document"));
    assertState(ALTERED, Signer.sign(Documents.certificate(), key, NOW, given(other)), key);
  }

  @Test
  void theStampOfAnAuthorityThatIsNotTrustedIsNoticed() {
    SigningKey key = Documents.key();
    SigningKey foreign =
        DevelopmentKey.create(KeyUse.TIME_STAMP, SignatureAlgorithm.P256, NOW, Documents.random())
            .key();
    byte[] file =
        Signer.sign(
            Documents.certificate(),
            key,
            NOW,
            new LocalAuthority(foreign, clock(NOW), Documents.random()));
    assertState(ALTERED, file, key);
    assertThat(DocumentVerifier.verify(file, List.of(key.certificate())).state())
        .isEqualTo(ALTERED);
  }

  @Test
  void aStampOfATimeWhenItsCertificateWasNotValidIsNoticed() {
    SigningKey key = Documents.key();
    for (Instant wrong : List.of(NOW.minusSeconds(1), NOW.plus(Duration.ofDays(3654)))) {
      byte[] file = Signer.sign(Documents.certificate(), key, NOW, local(wrong));
      assertState(ALTERED, file, key);
    }
  }

  @Test
  void theSameStampGivesTheSameBytes() {
    SigningKey key = Documents.key();
    byte[][] kept = new byte[1][];
    TimeStampAuthority once =
        new TimeStampAuthority() {
          @Override
          public byte[] stamp(byte[] stamped) {
            if (kept[0] == null) kept[0] = local(NOW).stamp(stamped);
            return kept[0];
          }

          @Override
          public int room() {
            return 4000;
          }
        };
    byte[] file = Signer.sign(Documents.certificate(), key, NOW, once);
    assertThat(Signer.sign(Documents.certificate(), key, NOW, once)).isEqualTo(file);
    assertState(GENUINE, file, key);
  }

  @ParameterizedTest
  @EnumSource(names = {"RSA", "P256"})
  void pdfsigFindsAStampedSignatureValid(SignatureAlgorithm algorithm) throws Exception {
    byte[] file = Signer.sign(Documents.certificate(), Documents.key(algorithm), NOW, local(NOW));
    Files.write(folder.resolve("stamped.pdf"), file);
    assertThat(Tool.run(folder, "pdfsig", "-nocert", "stamped.pdf"))
        .contains("Signature Validation: Signature is Valid.")
        .contains("Total document signed");
  }

  @Test
  void anAuthorityThatItsRootCertifiedIsTrustedByTheRoot() throws Exception {
    SigningKey key = Documents.key(SignatureAlgorithm.SM2);
    try (OpensslAuthority openssl = new OpensslAuthority(folder)) {
      TimeStampAuthority authority =
          new HttpAuthority(
              openssl.address(), openssl.root(), Duration.ofSeconds(20), new SecureRandom());
      byte[] file = Signer.sign(Documents.certificate(), key, NOW, authority);
      List<X509Certificate> trusted = List.of(key.certificate());
      assertThat(DocumentVerifier.verify(file, trusted, openssl.root()).state()).isEqualTo(GENUINE);
      assertThat(DocumentVerifier.verify(file, trusted, AUTHORITIES).state()).isEqualTo(ALTERED);
    }
  }

  @Test
  void opensslFindsTheTokenOfTheLocalAuthorityValid() throws Exception {
    byte[] stamped = Documents.bytes("the value of a signature");
    Files.write(folder.resolve("stamped"), stamped);
    Files.write(folder.resolve("token"), local(NOW).stamp(stamped));
    Files.write(folder.resolve("stamper.der"), STAMPER.certificate().getEncoded());
    Tool.run(
        folder, "openssl", "x509", "-inform", "DER", "-in", "stamper.der", "-out", "stamper.pem");
    assertThat(
            Tool.run(
                folder,
                "openssl",
                "ts",
                "-verify",
                "-data",
                "stamped",
                "-in",
                "token",
                "-token_in",
                "-CAfile",
                "stamper.pem",
                "-attime",
                "" + NOW.getEpochSecond()))
        .contains("Verification: OK");
  }

  private static void assertState(DocumentVerdict.State state, byte[] file, SigningKey key) {
    assertThat(DocumentVerifier.verify(file, List.of(key.certificate()), AUTHORITIES).state())
        .isEqualTo(state);
  }

  private static TimeStampAuthority local(Instant time) {
    return new LocalAuthority(STAMPER, clock(time), Documents.random());
  }

  private static Clock clock(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }

  private static TimeStampAuthority given(byte[] token) {
    return new TimeStampAuthority() {
      @Override
      public byte[] stamp(byte[] stamped) {
        return token;
      }

      @Override
      public int room() {
        return token.length;
      }
    };
  }
}
