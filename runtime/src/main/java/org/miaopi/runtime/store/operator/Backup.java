package org.miaopi.runtime.store.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.miaopi.runtime.store.embedded.CheckReport;
import org.miaopi.runtime.store.embedded.StoppedStore;
import org.miaopi.runtime.store.embedded.StoreCopy;

/**
 * Writes everything of a data folder into one file: the store as it stands at one moment, also
 * while the platform writes to it, and the other files, such as the signing key.
 */
public final class Backup {

  private static final String STORE_FILES = "store.";
  private static final String KEPT_PASSWORD = "store.password";

  private final Path data;
  private final Path target;
  private final Instant time;

  private Backup(Path data, Path target, Instant time) {
    this.data = data;
    this.target = target;
    this.time = time;
  }

  /**
   * Backs {@code data} up to {@code target}, which is there in whole when this returns.
   *
   * @throws Refused if the target exists or lies in {@code data}, or the store is not sound
   * @throws org.miaopi.runtime.store.embedded.StoreUnsound if the store cannot be opened
   */
  public static Manifest write(Path data, Path target, Clock clock) {
    return new Backup(
            data,
            target.toAbsolutePath().normalize(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS))
        .write();
  }

  private Manifest write() {
    if (target.startsWith(data)) throw new Refused("backup.inside", data);
    new DataFolder(data).requireStore();
    try (BackupFile file = BackupFile.begin(target)) {
      return new DataFolder(data).withCopy(copy -> write(file, copy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Manifest write(BackupFile file, StoreCopy copy) {
    CheckReport report = StoppedStore.checkCopy(copy.file());
    if (!report.sound()) throw new Refused("backup.unsound", report.problems().size());
    try {
      file.add(Manifest.STORE, copy.file());
      // after the store: a key is written before what it signs
      for (Map.Entry<String, Path> each : others().entrySet()) {
        file.add(each.getKey(), each.getValue());
      }
      Manifest manifest = manifest(file, copy, report);
      file.finish(manifest);
      return manifest;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Manifest manifest(BackupFile file, StoreCopy copy, CheckReport report) {
    return new Manifest(
        Manifest.FORMAT,
        time,
        copy.identity(),
        copy.version(),
        report.collections(),
        report.documents(),
        report.entries(),
        file.files());
  }

  /** The files beside the store, by their names in the backup. */
  private Map<String, Path> others() throws IOException {
    Map<String, Path> others = new TreeMap<>();
    for (Path each : filesOf(data)) {
      Path relative = data.relativize(each);
      String first = relative.getName(0).toString();
      if (first.startsWith(STORE_FILES) && !first.equals(KEPT_PASSWORD)) continue;
      String name = Manifest.OTHERS + relative.toString().replace('\\', '/');
      if (!Manifest.mayBe(name)) throw new Refused("backup.name", each);
      others.put(name, each);
    }
    return others;
  }

  private static List<Path> filesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(it -> Files.isRegularFile(it, LinkOption.NOFOLLOW_LINKS)).toList();
    }
  }
}
