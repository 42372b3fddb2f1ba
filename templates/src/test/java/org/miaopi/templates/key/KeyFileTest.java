package org.miaopi.templates.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
  private static final int INSTANCES = 8;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("keys/key.p12");
  }

  @Test
  void aKeyIsCreatedOnceAndFoundAgain() throws Exception {
    X509Certificate created = open();
    assertThat(open()).isEqualTo(created);
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void onlyItsOwnerMayReadTheFile() throws Exception {
    open();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aBrokenFileIsSaidSoAndKept() throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "not a key");
    assertThatThrownBy(this::open).hasMessage("%s is no PKCS#12 file, or broken.", file);
    assertThat(file).hasContent("not a key");
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidSo() throws Exception {
    Files.writeString(folder.resolve("keys"), "a file where the folder should be");
    assertThatThrownBy(this::open)
        .isInstanceOf(UnusableKey.class)
        .hasMessageStartingWith("The key file %s cannot be written: ".formatted(file));
  }

  @Test
  void aFileThatCannotBeReadIsSaidSo() throws Exception {
    Files.createDirectories(file.getParent());
    Files.createSymbolicLink(file, file);
    assertThatThrownBy(() -> SigningKey.open(key(), NOW))
        .hasMessageMatching("The key file .*key.p12 cannot be read: .*symbolic links.*");
  }

  @Test
  void aFileThatIsNotThereIsSaidInBothLanguages() {
    assertThatThrownBy(() -> SigningKey.open(key(), NOW))
        .hasMessage("The key file %s does not exist.", file)
        .isInstanceOfSatisfying(
            UnusableKey.class,
            it -> assertThat(it.message(Locale.CHINA)).isEqualTo("找不到密钥文件 " + file + "。"));
  }

  @Test
  void thePasswordIsNeverShown() {
    assertThat(key()).hasToString(file.toString());
  }

  @Test
  void instancesThatStartTogetherUseOneKey() throws Exception {
    CyclicBarrier together = new CyclicBarrier(INSTANCES);
    Set<X509Certificate> used = ConcurrentHashMap.newKeySet();
    List<Future<?>> starting = new ArrayList<>();
    try (var instances = Executors.newFixedThreadPool(INSTANCES)) {
      for (int i = 0; i < INSTANCES; i++) {
        byte[] own = create().container("secret");
        starting.add(
            instances.submit(
                () -> {
                  together.await();
                  key().write(own);
                  return used.add(SigningKey.open(key(), NOW).certificate());
                }));
      }
      for (Future<?> each : starting) each.get();
    }
    assertThat(used).hasSize(1);
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  private X509Certificate open() {
    KeyFile kept =
        key().createIfMissing(KeyUse.SIGNING, SignatureAlgorithm.P256, NOW, new SecureRandom());
    return SigningKey.open(kept, NOW).certificate();
  }

  private KeyFile key() {
    return new KeyFile(file, "secret", null);
  }

  private static DevelopmentKey create() {
    return DevelopmentKey.create(KeyUse.SIGNING, SignatureAlgorithm.P256, NOW, new SecureRandom());
  }
}
