package org.miaopi.runtime.store.operator;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.miaopi.runtime.store.Store;
import org.miaopi.runtime.store.operator.Manifest.Content;

/** A file that claims to be a backup and is none does nothing at all. */
class HostileBackupTest {

  @TempDir Path folder;
  private Manifest manifest;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  @BeforeEach
  void read() throws IOException {
    try (Store store = Store.open(null, folder.resolve("data"))) {
      store.database().createCollection("any");
    }
    Files.write(folder.resolve("data/signing-key.p12"), new byte[] {1, 2, 3});
    Path honest = folder.resolve("honest.zip");
    manifest = Backup.write(folder.resolve("data"), honest, Clock.systemUTC());
    try (ZipFile zip = new ZipFile(honest.toFile())) {
      for (ZipEntry each : zip.stream().toList()) {
        entries.put(each.getName(), zip.getInputStream(each).readAllBytes());
      }
    }
  }

  @Test
  void theHonestOneIsTaken() throws IOException {
    assertThat(Restore.into(zip(), folder.resolve("new"))).isEqualTo(manifest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "files/../../escaped",
        "files/a/../../../escaped",
        "/tmp/escaped",
        "files//escaped",
        "files/..",
        "files/a\\..\\escaped",
        "files/C:escaped",
        "files/nul\u0000byte",
        "files/store.mark",
        "files/store.mv.new",
        "files/store.copy/store.mv",
        "other/escaped",
        "escaped"
      })
  void aNameThatLeadsElsewhereIsRefused(String name) throws IOException {
    put(name, new byte[] {1});
    assertRefused("backup.none");
  }

  @Test
  void anEntryThatTheManifestDoesNotNameIsRefused() throws IOException {
    entries.put("files/more", new byte[] {1});
    assertRefused("backup.none");
  }

  @Test
  void anEntryThatIsMissingIsRefused() throws IOException {
    entries.remove("files/signing-key.p12");
    assertRefused("backup.none");
  }

  @Test
  void anEntryThatHasChangedIsRefused() throws IOException {
    entries.put("files/signing-key.p12", new byte[] {1, 2, 4});
    assertRefused("backup.damaged");
  }

  @Test
  void anEntryThatIsLongerThanTheManifestSaysIsRefused() throws IOException {
    entries.put("files/signing-key.p12", new byte[1_000_000]);
    assertRefused("backup.damaged");
  }

  @Test
  void aBombIsRefusedBeforeItIsUnpacked() throws IOException {
    put("files/bomb", new byte[80 << 20]);
    assertRefused("backup.damaged");
  }

  @Test
  void oneThatNeedsMoreThanTheDiskHasIsRefused() throws IOException {
    manifest.files().put("files/signing-key.p12", new Content(1L << 60, "0".repeat(64)));
    write(manifest);
    assertRefused("backup.space");
  }

  @Test
  void aManifestWithoutStoreOrOfAnotherFormatIsRefused() throws IOException {
    String json = new String(requireNonNull(entries.get("manifest.json")), StandardCharsets.UTF_8);
    for (String wrong :
        new String[] {
          json.replaceFirst("\"format\" *: *1", "\"format\": 2"),
          json.replace("\"store.mv\"", "\"files/store\""),
          json.replaceFirst("\\{", "{\"more\": 1,"),
          json.replaceAll("\"sha256\" *: *\"[0-9a-f]*\"", "\"sha256\": null"),
          json.replaceFirst("(\"store.mv\" *: *)\\{[^}]*\\}", "$1null"),
          "{}",
          "null",
          "[",
        }) {
      entries.put("manifest.json", wrong.getBytes(StandardCharsets.UTF_8));
      assertRefused("backup.none");
    }
    entries.remove("manifest.json");
    assertRefused("backup.none");
  }

  @Test
  void aStoreThatIsDamagedWithAHashThatFitsIsRefused() throws IOException {
    byte[] store = requireNonNull(entries.get("store.mv")).clone();
    store[store.length / 2] ^= 1;
    put("store.mv", store);
    assertThatThrownBy(() -> Restore.into(zip(), folder.resolve("new")))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.code()).isIn("backup.damaged", "backup.unsound"));
    put("store.mv", "no store".getBytes(StandardCharsets.UTF_8));
    assertRefused("backup.damaged");
  }

  @Test
  void whatIsNoZipOrACutOneIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(zip());
    for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
      Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Restore.into(cut, folder.resolve("new")))
          .isInstanceOfSatisfying(
              Refused.class, it -> assertThat(it.code()).isEqualTo("backup.none"));
    }
    assertNothingWasDone();
  }

  /** An entry that the manifest names, with its true length and hash. */
  private void put(String name, byte[] bytes) {
    Map<String, Content> files = new TreeMap<>(manifest.files());
    String sha256 = HexFormat.of().formatHex(Hashes.sha256().digest(bytes));
    files.put(name, new Content(bytes.length, sha256));
    entries.put(name, bytes);
    manifest =
        new Manifest(
            manifest.format(),
            manifest.time(),
            manifest.identity(),
            manifest.version(),
            manifest.collections(),
            manifest.documents(),
            manifest.entries(),
            files);
    write(manifest);
  }

  private void write(Manifest changed) {
    entries.put("manifest.json", changed.toJson());
  }

  private Path zip() throws IOException {
    Path file = folder.resolve("given.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  private void assertRefused(String code) throws IOException {
    Path file = zip();
    assertThatThrownBy(() -> Restore.into(file, folder.resolve("new")))
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.code()).isEqualTo(code));
    assertNothingWasDone();
  }

  private void assertNothingWasDone() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.map(it -> it.getFileName().toString()))
          .doesNotContain("new", "new.restoring", "escaped");
    }
  }
}
