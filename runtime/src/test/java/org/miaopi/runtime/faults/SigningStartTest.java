package org.miaopi.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.templates.key.DevelopmentKey;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;

/** A key that cannot sign keeps the platform from starting, which is said in one line. */
@Timeout(300)
class SigningStartTest {

  private static final Instant NOW =
      Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS); // a certificate tells seconds
  private static final Duration YEARS = Duration.ofDays(3653);
  private static final String PASSWORD = "correct-horse";
  private static final List<Path> SOFTHSM =
      List.of(
          Path.of("/usr/lib/softhsm/libsofthsm2.so"),
          Path.of("/usr/local/lib/softhsm/libsofthsm2.so"));

  @TempDir private Path folder;

  @Test
  void aFileThatIsNotThere() {
    assertThat(failure("zh", Map.of("DOCUMENT_FILE", "/none/key.p12")))
        .isEqualTo("设置 miaopi.signing.document 不能用：找不到密钥文件 /none/key.p12。");
    assertThat(failure("en", Map.of("DOCUMENT_FILE", "/none/key.p12")))
        .isEqualTo(
            "The setting miaopi.signing.document does not do:"
                + " The key file /none/key.p12 does not exist.");
  }

  @Test
  void anotherPasswordWhichIsNotShown() throws Exception {
    Path file = file(key(SignatureAlgorithm.SM2, NOW));
    Map<String, String> settings =
        Map.of("SEAL_FILE", file.toString(), "SEAL_PASSWORD", "battery-staple");
    assertThat(failure("zh", settings))
        .isEqualTo("设置 miaopi.signing.seal 不能用：密钥文件 " + file + " 的口令不对。");
  }

  @Test
  void aCertificateThatIsNotValidToday() throws Exception {
    Instant made = NOW.minus(YEARS).minusSeconds(1);
    Path file = file(key(SignatureAlgorithm.RSA, made));
    assertThat(failure("zh", document(file)))
        .isEqualTo(
            "设置 miaopi.signing.document 不能用：%s 中的证书已于 %s 过期。".formatted(file, NOW.minusSeconds(1)));
    Instant later = NOW.plus(YEARS);
    file(key(SignatureAlgorithm.RSA, later));
    assertThat(failure("en", document(file)))
        .isEqualTo(
            "The setting miaopi.signing.document does not do: The certificate in %s is valid only from %s."
                .formatted(file, later));
  }

  @Test
  void aKeyWithTheCertificateOfAnother() throws Exception {
    KeyStore one = opened(key(SignatureAlgorithm.P256, NOW));
    KeyStore other = opened(key(SignatureAlgorithm.P256, NOW));
    KeyStore mixed = KeyStore.getInstance("PKCS12");
    mixed.load(null, null);
    PrivateKey key = (PrivateKey) one.getKey("miaopi", PASSWORD.toCharArray());
    Certificate certificate = other.getCertificate("miaopi");
    mixed.setKeyEntry("mixed", key, PASSWORD.toCharArray(), new Certificate[] {certificate});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    mixed.store(out, PASSWORD.toCharArray());
    Path file = file(out.toByteArray());
    assertThat(failure("zh", document(file)))
        .isEqualTo("设置 miaopi.signing.document 不能用：" + file + " 中的密钥与证书不是一对。");
  }

  @Test
  void aKeyOfAnotherKind() throws Exception {
    Path file = folder.resolve("key.p12");
    run(
        Map.of(),
        Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
        "-genkeypair -keyalg EC -groupname secp384r1 -dname CN=office -alias office -storepass"
            + " correct-horse -storetype PKCS12 -keystore "
            + file);
    assertThat(failure("en", document(file)))
        .isEqualTo(
            "The setting miaopi.signing.document does not do: The key in %s is EC-384, which does not do for signing: RSA of 2048 to 8192 bits, P-256 or SM2 does."
                .formatted(file));
    file(key(SignatureAlgorithm.RSA, NOW));
    Map<String, String> seal = Map.of("SEAL_FILE", file.toString(), "SEAL_PASSWORD", PASSWORD);
    assertThat(failure("zh", seal))
        .isEqualTo("设置 miaopi.signing.seal 不能用：OFD 印章的密钥应当是 SM2（GB/T 38540），不能是 RSA。");
  }

  @Test
  void aTokenWithoutThatLabel() throws Exception {
    Path library = SOFTHSM.stream().filter(Files::exists).findFirst().orElse(folder);
    assumeTrue(library != folder, "SoftHSM is not installed (Debian: softhsm2)");
    Path tokens = Files.createDirectory(folder.resolve("tokens"));
    Path settings =
        Files.writeString(folder.resolve("softhsm.conf"), "directories.tokendir = " + tokens);
    Map<String, String> token = Map.of("SOFTHSM2_CONF", settings.toString());
    run(token, "softhsm2-util", "--init-token --free --label office --pin 1234 --so-pin 5678");
    Map<String, String> given = new HashMap<>(token);
    given.put("DOCUMENT_LIBRARY", library.toString());
    given.put("DOCUMENT_PASSWORD", "1234");
    given.put("DOCUMENT_ALIAS", "other");
    assertThat(failure("zh", given))
        .isEqualTo("设置 miaopi.signing.document 不能用：" + library + " 中没有名为“other”、带 X.509 证书的密钥。");
    given.put("DOCUMENT_PASSWORD", "9999");
    assertThat(failure("zh", given))
        .isEqualTo("设置 miaopi.signing.document 不能用：令牌 " + library + " 的 PIN 不对。");
  }

  @Test
  void aSettingThatCannotBeRead() {
    assertThat(failure("zh", Map.of("DOCUMENT_SLOT", "first")))
        .isEqualTo("设置 miaopi.signing.document.slot 的值无法识别，请检查。");
    assertThat(failure("en", Map.of("TIMESTAMP_URL", "file:///etc/passwd")))
        .isEqualTo(
            "The setting miaopi.signing.time-stamp.url does not do: Give the http or https address"
                + " of the authority; for development set development=true alone.");
  }

  /** The one line on standard error. */
  private String failure(String language, Map<String, String> settings) {
    Map<String, String> surroundings = new HashMap<>();
    settings.forEach(
        (name, value) ->
            surroundings.put(name.contains("HSM") ? name : "MIAOPI_SIGNING_" + name, value));
    surroundings.putAll(Map.of("LC_ALL", "", "LC_MESSAGES", "", "LANG", language));
    return MortalServer.refusal(folder.resolve("data"), surroundings, "--port", "0");
  }

  private static Map<String, String> document(Path file) {
    return Map.of("DOCUMENT_FILE", file.toString(), "DOCUMENT_PASSWORD", PASSWORD);
  }

  private Path file(byte[] container) throws Exception {
    return Files.write(folder.resolve("key.p12"), container);
  }

  private static byte[] key(SignatureAlgorithm algorithm, Instant made) {
    return DevelopmentKey.create(KeyUse.SIGNING, algorithm, made, new SecureRandom())
        .container(PASSWORD);
  }

  private static KeyStore opened(byte[] container) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(new ByteArrayInputStream(container), PASSWORD.toCharArray());
    return store;
  }

  private static void run(Map<String, String> environment, String program, String arguments)
      throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder((program + " " + arguments).split(" ")).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    byte[] said = process.getInputStream().readAllBytes();
    assertThat(process.waitFor())
        .as(new String(said, java.nio.charset.StandardCharsets.UTF_8))
        .isZero();
  }
}
