package org.miaopi.templates.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Keys in a token of SoftHSM. Its library reads the settings once in a process. */
class KeyTokenTest {

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final String PIN = "1234";
  private static final byte[] CONTENT = "老年人优待证".getBytes(StandardCharsets.UTF_8);

  @TempDir static Path folder;
  private static Path library = Path.of("none");
  private static Throwable wrongPin = new Throwable();

  @BeforeAll
  static void makeToken() throws Exception {
    Optional<Path> installed =
        List.of("/usr/lib/softhsm", "/usr/local/lib/softhsm", "/opt/homebrew/lib/softhsm").stream()
            .map(it -> Path.of(it, "libsofthsm2.so"))
            .filter(Files::exists)
            .findFirst();
    assumeTrue(installed.isPresent(), "SoftHSM is not installed (Debian: softhsm2)");
    library = installed.orElseThrow();
    Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
    Path tokens = Files.createDirectories(folder.resolve("tokens"));
    Files.writeString(settings, "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
    Tool.run(
        folder,
        ("softhsm2-util --init-token --free --label office --pin " + PIN + " --so-pin 5678")
            .split(" "));
    wrongPin = catchThrowable(() -> SigningKey.open(token("9999", "certificates"), NOW));
    put("certificates", SignatureAlgorithm.P256);
    put("statements", SignatureAlgorithm.RSA);
  }

  @ParameterizedTest
  @EnumSource(names = {"P256", "RSA"})
  void aKeyInATokenSigns(SignatureAlgorithm algorithm) throws Exception {
    boolean curve = algorithm == SignatureAlgorithm.P256;
    SigningKey key = SigningKey.open(token(PIN, curve ? "certificates" : "statements"), NOW);
    assertThat(key.algorithm()).isEqualTo(algorithm);
    assertThat(key.isRepeatable()).isEqualTo(!curve);
    Signature judge = Signature.getInstance(algorithm.standardName(), Cryptography.PROVIDER);
    judge.initVerify(key.certificate());
    judge.update(CONTENT);
    assertThat(judge.verify(key.sign(CONTENT))).isTrue();
    assertThat(key.signPlain(CONTENT)).hasSize(curve ? 64 : 256);
  }

  @Test
  void severalKeysNeedAnAlias() {
    assertThatThrownBy(() -> SigningKey.open(token(PIN, null), NOW))
        .hasMessageStartingWith(
            "%s holds several keys, say by an alias which one: ".formatted(library));
  }

  @Test
  void anAliasThatIsNotThereIsSaidSo() {
    assertThatThrownBy(() -> SigningKey.open(token(PIN, "other"), NOW))
        .hasMessage("%s holds no key with its X.509 certificate by the name “other”.", library);
  }

  /** Asked before anything is logged in: a login is the whole process's. */
  @Test
  void aWrongPinIsSaidSoAndNotShown() {
    assertThat(wrongPin)
        .isInstanceOf(UnusableKey.class)
        .hasMessage("The token %s has another PIN.", library);
    assertThat(token("9999", null).toString()).doesNotContain("9999");
  }

  @Test
  void aLibraryThatIsNotThereIsSaidSo() {
    Path missing = folder.resolve("missing.so");
    assertThatThrownBy(() -> SigningKey.open(new KeyToken(missing, null, PIN, null), NOW))
        .isInstanceOf(UnusableKey.class)
        .hasMessage("The module %s of the token does not exist.", missing);
  }

  @Test
  void somethingElseThanALibraryIsSaidSo() throws Exception {
    Path text = Files.writeString(folder.resolve("text.so"), "no library");
    assertThatThrownBy(() -> SigningKey.open(new KeyToken(text, null, PIN, null), NOW))
        .isInstanceOf(UnusableKey.class)
        .hasMessageStartingWith("The token %s cannot be opened: ".formatted(text));
  }

  private static KeyToken token(String pin, @Nullable String alias) {
    return new KeyToken(library, null, pin, alias);
  }

  /** Puts a key into the token as an operator would with the tool of its maker. */
  private static void put(String alias, SignatureAlgorithm algorithm) throws Exception {
    byte[] made =
        DevelopmentKey.create(KeyUse.SIGNING, algorithm, NOW, new SecureRandom()).container("made");
    KeyStore container = KeyStore.getInstance("PKCS12", Cryptography.PROVIDER);
    container.load(new ByteArrayInputStream(made), "made".toCharArray());
    PrivateKey key = (PrivateKey) container.getKey("miaopi", null);
    Certificate certificate = container.getCertificate("miaopi");
    Provider provider =
        Security.getProvider("SunPKCS11")
            .configure("--name = office\nlibrary = " + library + "\nslotListIndex = 0\n");
    KeyStore token = KeyStore.getInstance("PKCS11", provider);
    token.load(null, PIN.toCharArray());
    token.setKeyEntry(alias, key, null, new X509Certificate[] {(X509Certificate) certificate});
  }
}
