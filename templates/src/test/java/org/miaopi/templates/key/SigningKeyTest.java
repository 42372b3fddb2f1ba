package org.miaopi.templates.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningKeyTest {

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final String PASSWORD = "correct horse";
  private static final byte[] CONTENT = "老年人优待证".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void aKeyIsFoundAgainInItsContainer(SignatureAlgorithm algorithm) {
    DevelopmentKey created = create(algorithm);
    SigningKey key = created.key();
    SigningKey found = SigningKey.open(container(created.container(PASSWORD), PASSWORD), NOW);
    assertThat(found.algorithm()).isEqualTo(algorithm);
    assertThat(found.certificate()).isEqualTo(key.certificate());
    assertThat(found.sign(CONTENT)).isEqualTo(key.sign(CONTENT));
  }

  @ParameterizedTest
  @EnumSource
  void itsSignatureHoldsAndIsAlwaysTheSame(SignatureAlgorithm algorithm) throws Exception {
    SigningKey key = create(algorithm).key();
    Signature judge = Signature.getInstance(algorithm.standardName(), Cryptography.PROVIDER);
    judge.initVerify(key.certificate());
    judge.update(CONTENT);
    assertThat(judge.verify(key.sign(CONTENT))).isTrue();
    assertThat(key.sign(CONTENT)).isEqualTo(key.sign(CONTENT));
    assertThat(key.sign(new byte[0])).isNotEqualTo(key.sign(CONTENT));
  }

  @ParameterizedTest
  @EnumSource
  void opensslFindsItsSignatureAndItsCertificateValid(SignatureAlgorithm algorithm)
      throws Exception {
    SigningKey key = create(algorithm).key();
    boolean national = algorithm == SignatureAlgorithm.SM2;
    Files.write(folder.resolve("content"), CONTENT);
    Files.write(folder.resolve("signature"), key.sign(CONTENT));
    Files.writeString(folder.resolve("public.pem"), pem(key.certificate().getPublicKey()));
    Files.write(folder.resolve("certificate"), key.certificate().getTBSCertificate());
    Files.write(folder.resolve("certificate.signature"), key.certificate().getSignature());
    String[] verify =
        join(
            words("openssl pkeyutl -verify -pubin -inkey public.pem -rawin"),
            national
                ? words("-digest sm3 -pkeyopt distid:1234567812345678")
                : words("-digest sha256"));
    assertThat(Tool.run(folder, join(verify, "-in", "content", "-sigfile", "signature")))
        .contains("Signature Verified Successfully");
    assertThat(
            Tool.run(
                folder, join(verify, "-in", "certificate", "-sigfile", "certificate.signature")))
        .contains("Signature Verified Successfully");
  }

  /** As RFC 6979 would choose them; the vector is A.2.5 of it, "sample" with SHA-256. */
  @Test
  void theNoncesOfP256AreThoseOfTheStandard() throws Exception {
    var curve = KeyFactory.getInstance("EC", Cryptography.PROVIDER);
    var parameters = AlgorithmParameters.getInstance("EC", Cryptography.PROVIDER);
    parameters.init(new ECGenParameterSpec("secp256r1"));
    var number =
        new BigInteger("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721", 16);
    PrivateKey key =
        curve.generatePrivate(
            new ECPrivateKeySpec(number, parameters.getParameterSpec(ECParameterSpec.class)));
    byte[] plain =
        SigningKey.of(key, create(SignatureAlgorithm.P256).key().certificate())
            .signPlain("sample".getBytes(StandardCharsets.US_ASCII));
    assertThat(plain)
        .asHexString()
        .isEqualTo(
            "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8");
  }

  @Test
  void itsCertificateSaysWhatItIsFor() throws Exception {
    var certificate = create(SignatureAlgorithm.P256).key().certificate();
    assertThat(certificate.getSubjectX500Principal().getName())
        .isEqualTo("CN=秒批 Miaopi development signing");
    assertThat(certificate.getKeyUsage())
        .containsExactly(true, true, false, false, false, false, false, false, false);
    assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    assertThat(certificate.getNotBefore().toInstant()).isEqualTo(NOW);
    certificate.verify(certificate.getPublicKey());
  }

  @Test
  void aKeyIsNeverShown() {
    DevelopmentKey created = create(SignatureAlgorithm.SM2);
    assertThat(created.key()).hasToString("SigningKey[CN=秒批 Miaopi development signing]");
    assertThat(container(created.container(PASSWORD), PASSWORD)).hasToString("test.p12");
  }

  @Test
  void anotherPasswordIsSaidSo() {
    byte[] bytes = create(SignatureAlgorithm.SM2).container(PASSWORD);
    assertThatThrownBy(() -> SigningKey.open(container(bytes, "wrong"), NOW))
        .isInstanceOf(UnusableKey.class)
        .hasMessage("The key file test.p12 has another password.");
  }

  @Test
  void aBrokenContainerIsSaidSo() {
    byte[] whole = create(SignatureAlgorithm.P256).container(PASSWORD);
    for (int length = 0; length < whole.length; length += 50) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> SigningKey.open(container(cut, PASSWORD), NOW))
          .isInstanceOf(UnusableKey.class)
          .hasMessageContaining("test.p12");
    }
  }

  @Test
  void aCertificateOutOfDateIsSaidSo() {
    byte[] bytes = create(SignatureAlgorithm.P256).container(PASSWORD);
    assertThatThrownBy(
            () -> SigningKey.open(container(bytes, PASSWORD), NOW.plus(Duration.ofDays(3654))))
        .hasMessage("The certificate in test.p12 expired at 2036-11-24T02:00:00Z.");
    assertThatThrownBy(() -> SigningKey.open(container(bytes, PASSWORD), NOW.minusSeconds(1)))
        .hasMessage("The certificate in test.p12 is valid only from 2026-11-24T02:00:00Z.");
  }

  @Test
  void aKeyWithTheCertificateOfAnotherIsSaidSo() throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    store.setKeyEntry(
        "mixed",
        generator.generateKeyPair().getPrivate(),
        PASSWORD.toCharArray(),
        new Certificate[] {create(SignatureAlgorithm.P256).key().certificate()});
    var out = new ByteArrayOutputStream();
    store.store(out, PASSWORD.toCharArray());
    assertThatThrownBy(() -> SigningKey.open(container(out.toByteArray(), PASSWORD), NOW))
        .hasMessage("test.p12 holds a key and the certificate of another.");
  }

  @ParameterizedTest
  @EnumSource
  void aContainerMadeByOpensslIsOpened(SignatureAlgorithm algorithm) throws Exception {
    String[] kind =
        switch (algorithm) {
          case RSA -> words("-algorithm RSA -pkeyopt rsa_keygen_bits:2048");
          case P256 -> words("-algorithm EC -pkeyopt ec_paramgen_curve:P-256");
          case SM2 -> words("-algorithm EC -pkeyopt ec_paramgen_curve:SM2");
        };
    Tool.run(folder, join(words("openssl genpkey -out key.pem"), kind));
    String[] national = words("-sm3 -sigopt distid:1234567812345678");
    Tool.run(
        folder,
        join(
            words("openssl req -x509 -key key.pem -subj /CN=office -days 30 -out certificate.pem"),
            algorithm == SignatureAlgorithm.SM2 ? national : words("-sha256")));
    Tool.run(
        folder,
        join(
            words("openssl pkcs12 -export -inkey key.pem -in certificate.pem -out key.p12"),
            "-passout",
            "pass:" + PASSWORD));
    KeyContainer container = container(Files.readAllBytes(folder.resolve("key.p12")), PASSWORD);
    Instant now = Files.getLastModifiedTime(folder.resolve("key.p12")).toInstant();
    assertThat(SigningKey.open(container, now.plusSeconds(1)).algorithm()).isEqualTo(algorithm);
  }

  @Test
  void aSmallOrForeignKeyIsRefused() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    assertThat(SignatureAlgorithm.of(generator.generateKeyPair().getPublic())).isEmpty();
    KeyPairGenerator curves = KeyPairGenerator.getInstance("EC");
    curves.initialize(384);
    assertThat(SignatureAlgorithm.of(curves.generateKeyPair().getPublic())).isEmpty();
    assertThat(
            SignatureAlgorithm.of(
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic()))
        .isEmpty();
  }

  private static DevelopmentKey create(SignatureAlgorithm algorithm) {
    return DevelopmentKey.create(KeyUse.SIGNING, algorithm, NOW, new SecureRandom());
  }

  private static KeyContainer container(byte[] bytes, String password) {
    return new KeyContainer("test.p12", bytes, password, null);
  }

  private static String pem(Object object) throws Exception {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(object);
    }
    return text.toString();
  }

  private static String[] words(String command) {
    return command.split(" ");
  }

  private static String[] join(String[] first, String... second) {
    String[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
