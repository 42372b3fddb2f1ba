package org.miaopi.templates.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.miaopi.templates.signature.Documents.CLOCK;
import static org.miaopi.templates.signature.Documents.PASSWORD;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

  private static final int INSTANCES = 8;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("keys/key.p12");
  }

  @Test
  void aKeyIsCreatedOnceAndFoundAgain() throws Exception {
    SigningKey created = open(PASSWORD, CLOCK);
    assertThat(open(PASSWORD, CLOCK).certificate()).isEqualTo(created.certificate());
    assertThat(open(PASSWORD, CLOCK).privateKey()).isEqualTo(created.privateKey());
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void onlyItsOwnerMayReadTheFile() throws Exception {
    open(PASSWORD, CLOCK);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void itsCertificateSaysWhatItIsFor() throws Exception {
    var certificate = open(PASSWORD, CLOCK).certificate();
    assertThat(certificate.getSubjectX500Principal().getName())
        .isEqualTo("CN=秒批 Miaopi development signing");
    assertThat(certificate.getKeyUsage())
        .containsExactly(true, true, false, false, false, false, false, false, false);
    assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    assertThat(certificate.getNotBefore().toInstant()).isEqualTo(CLOCK.instant());
    certificate.verify(certificate.getPublicKey());
  }

  @Test
  void aKeyIsNeverShown() {
    assertThat(open(PASSWORD, CLOCK)).hasToString("SigningKey[CN=秒批 Miaopi development signing]");
  }

  @Test
  void anotherPasswordIsSaidSo() {
    open(PASSWORD, CLOCK);
    assertThatThrownBy(() -> open("wrong".toCharArray(), CLOCK))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The signing key %s has another password", file);
  }

  @Test
  void aBrokenFileIsSaidSoAndKept() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "not a key");
    assertThatThrownBy(() -> open(PASSWORD, CLOCK))
        .hasMessage("The signing key %s is not a PKCS#12 file or broken", file);
    assertThat(file).hasContent("not a key");
  }

  @Test
  void aCutFileIsSaidSo() throws Exception {
    open(PASSWORD, CLOCK);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 50) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> open(PASSWORD, CLOCK))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("The signing key " + file);
    }
  }

  @Test
  void aCertificateOutOfDateIsSaidSo() {
    open(PASSWORD, CLOCK);
    assertThatThrownBy(() -> open(PASSWORD, Clock.offset(CLOCK, Duration.ofDays(3654))))
        .hasMessage(
            "The signing key %s holds a certificate that is valid from"
                + " 2026-11-24T02:00:00Z until 2036-11-24T02:00:00Z only",
            file);
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidSo() throws Exception {
    Files.writeString(folder.resolve("keys"), "a file where the folder should be");
    assertThatThrownBy(() -> open(PASSWORD, CLOCK))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("The signing key %s cannot be written: ".formatted(file));
  }

  @Test
  void aFileThatCannotBeReadIsSaidSo() throws Exception {
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, file);
    assertThatThrownBy(() -> open(PASSWORD, CLOCK))
        .hasMessageStartingWith("The signing key %s cannot be read: ".formatted(file));
  }

  @Test
  void instancesThatStartTogetherUseOneKey() throws Exception {
    CyclicBarrier together = new CyclicBarrier(INSTANCES);
    Set<X509Certificate> used = ConcurrentHashMap.newKeySet();
    List<Future<?>> starting = new ArrayList<>();
    try (var instances = Executors.newFixedThreadPool(INSTANCES)) {
      for (int i = 0; i < INSTANCES; i++) {
        SigningKey own = DevelopmentKey.create(CLOCK.instant(), Documents.random());
        starting.add(
            instances.submit(
                () -> {
                  together.await();
                  KeyFile.write(file, PASSWORD, own);
                  return used.add(KeyFile.read(file, PASSWORD, CLOCK.instant()).certificate());
                }));
      }
      for (Future<?> each : starting) each.get();
    }
    assertThat(used).hasSize(1);
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  private SigningKey open(char[] password, Clock clock) {
    return SigningKey.loadOrCreate(file, password, clock, Documents.random());
  }
}
