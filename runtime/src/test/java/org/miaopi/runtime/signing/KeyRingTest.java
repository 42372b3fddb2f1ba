package org.miaopi.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.signing.store.KnownCertificates;
import org.miaopi.runtime.store.Store;
import org.miaopi.templates.key.KeyFile;
import org.miaopi.templates.key.KeyUse;
import org.miaopi.templates.key.SignatureAlgorithm;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KeyRingTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path folder;
  private KnownCertificates known = new KnownCertificates(database("keyring"));

  @BeforeEach
  void empty() {
    database("keyring").drop();
    known = new KnownCertificates(database("keyring"));
  }

  @Test
  void anInstanceStartsWithAKeyForDocumentsAndAnSm2KeyForSeals() {
    KeyRing keys = ring("here", settings(Map.of()));
    assertThat(keys.document().algorithm()).isEqualTo(SignatureAlgorithm.P256);
    assertThat(keys.seal().algorithm()).isEqualTo(SignatureAlgorithm.SM2);
    assertThat(ring("here", settings(Map.of())).seal().certificate())
        .isEqualTo(keys.seal().certificate());
  }

  @Test
  void theCertificatesOfOtherInstancesAndOfEarlierKeysStayTrusted() {
    KeyRing here = ring("here", settings(Map.of()));
    assertThat(here.trusted(KeyUse.SIGNING)).containsExactly(here.document().certificate());
    KeyRing there = ring("there", settings(Map.of()));
    assertThat(here.trusted(KeyUse.SIGNING))
        .isEqualTo(there.trusted(KeyUse.SIGNING))
        .containsExactlyInAnyOrder(here.document().certificate(), there.document().certificate());
    assertThat(here.trusted(KeyUse.SEAL)).hasSize(2);
    assertThat(here.trusted(KeyUse.TIME_STAMP)).isEmpty();
  }

  @Test
  void instancesShareAKeyByTheSettings() {
    Path shared = folder.resolve("shared.p12");
    new KeyFile(shared, "secret", null)
        .createIfMissing(
            KeyUse.SIGNING, SignatureAlgorithm.RSA, CLOCK.instant(), new SecureRandom());
    SigningSettings settings =
        settings(
            Map.of(
                "miaopi.signing.document.file",
                shared.toString(),
                "miaopi.signing.document.password",
                "secret"));
    assertThat(settings.toString()).doesNotContain("secret");
    assertThat(ring("here", settings).document().algorithm()).isEqualTo(SignatureAlgorithm.RSA);
    assertThat(ring("there", settings).document().certificate())
        .isEqualTo(ring("here", settings).document().certificate());
  }

  @Test
  void oneKeyOfTwoUsesIsTrustedForBoth() {
    Path shared = folder.resolve("shared.p12");
    new KeyFile(shared, "secret", null)
        .createIfMissing(KeyUse.SEAL, SignatureAlgorithm.SM2, CLOCK.instant(), new SecureRandom());
    Map<String, String> properties = new HashMap<>();
    for (String use : List.of("document", "seal")) {
      properties.put("miaopi.signing." + use + ".file", shared.toString());
      properties.put("miaopi.signing." + use + ".password", "secret");
    }
    KeyRing keys = ring("here", settings(properties));
    assertThat(keys.trusted(KeyUse.SIGNING)).containsExactly(keys.document().certificate());
    assertThat(keys.trusted(KeyUse.SEAL)).containsExactly(keys.document().certificate());
  }

  @Test
  void aKeyDoesNotSignWhenItIsOutOfDate() {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T02:00:00Z"));
    SigningSettings none = settings(Map.of());
    KeyRing keys =
        new KeyRing(none, known, folder.resolve("old"), clock(now::get), new SecureRandom());
    keys.needValid(KeyUse.SEAL);
    now.set(Instant.parse("2036-11-24T02:00:01Z"));
    assertThatThrownBy(() -> keys.needValid(KeyUse.SEAL))
        .isInstanceOf(KeyOutOfDate.class)
        .hasMessage("the key of miaopi.signing.seal was valid until 2036-11-24T02:00:00Z");
  }

  @Test
  void settingsThatCannotBeAreSaidSo() {
    assertThatThrownBy(
            () -> ring("here", settings(Map.of("miaopi.signing.document.password", "secret"))))
        .hasMessage(
            "The setting miaopi.signing.document does not do:"
                + " Name a key file by file or the module of a token by library, one of the two.");
    assertThatThrownBy(
            () -> ring("here", settings(Map.of("miaopi.signing.seal.file", "missing.p12"))))
        .hasMessage(
            "The setting miaopi.signing.seal does not do: The key file missing.p12 does not exist.");
    assertThatThrownBy(() -> stamping("http://127.0.0.1:1/", List.of(), false))
        .hasMessage(
            "The setting miaopi.signing.time-stamp.trusted does not do: Name the files of the certificates to trust.");
    assertThatThrownBy(() -> stamping("file:///etc/passwd", List.of(folder), false))
        .hasMessageStartingWith("The setting miaopi.signing.time-stamp.url does not do: ");
    assertThatThrownBy(() -> stamping("http://127.0.0.1:1/", List.of(folder), true))
        .hasMessageStartingWith("The setting miaopi.signing.time-stamp.url does not do: ");
  }

  @Test
  void anAuthorityForDevelopmentIsTrustedByAllInstances() {
    SigningSettings settings = settings(Map.of("miaopi.signing.time-stamp.development", "true"));
    KeyRing keys = ring("here", settings);
    new DocumentSigner(settings, keys, CLOCK, new SecureRandom());
    assertThat(ring("there", settings(Map.of())).trusted(KeyUse.TIME_STAMP)).hasSize(1);
  }

  private static Clock clock(Supplier<Instant> now) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    };
  }

  private KeyRing ring(String instance, SigningSettings settings) {
    return new KeyRing(settings, known, folder.resolve(instance), CLOCK, new SecureRandom());
  }

  private static TimeStampSettings stamping(String url, List<Path> trusted, boolean development) {
    return new TimeStampSettings(URI.create(url), trusted, Duration.ofSeconds(5), development);
  }

  private static SigningSettings settings(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("miaopi.signing", SigningSettings.class);
  }

  private static MongoDatabase database(String name) {
    return RunningMiaopi.get().bean(Store.class).client().getDatabase(name);
  }
}
