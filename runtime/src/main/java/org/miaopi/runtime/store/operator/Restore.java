package org.miaopi.runtime.store.operator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.miaopi.runtime.store.embedded.CheckReport;
import org.miaopi.runtime.store.embedded.Disk;
import org.miaopi.runtime.store.embedded.StoppedStore;
import org.miaopi.runtime.store.embedded.StoreDamaged;

/**
 * Makes a data folder of a backup. It is built beside its place and put there in one step when it
 * is whole and on disk, so that a crash leaves nothing or all.
 */
public final class Restore {

  private static final String UNPACKED = "store.unpacked";

  private Restore() {}

  /**
   * Restores {@code backup} to {@code data}, a folder that is empty or not there.
   *
   * @throws Refused if the folder holds something, or the backup is none or not as it was written
   */
  public static Manifest into(Path backup, Path data) {
    try {
      requireEmpty(data);
      Path parent = Disk.parent(data);
      Files.createDirectories(parent);
      Path fresh = parent.resolve(data.getFileName() + ".restoring");
      try {
        // what a killed restore has left
        Disk.remove(fresh);
        Manifest manifest = build(backup, fresh);
        put(fresh, data);
        Disk.force(parent);
        return manifest;
      } finally {
        Disk.remove(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CheckReport check(Path backup) {
    try {
      Path unpacked = Files.createTempDirectory("miaopi-check-");
      try (BackupReader reader = BackupReader.open(backup, unpacked)) {
        reader.unpack(unpacked, Manifest.STORE);
        return checked(unpacked.resolve(Manifest.STORE));
      } finally {
        Disk.remove(unpacked);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Manifest build(Path backup, Path fresh) throws IOException {
    Disk.createPrivate(fresh);
    try (BackupReader reader = BackupReader.open(backup, fresh)) {
      reader.unpack(fresh, UNPACKED);
      CheckReport report = checked(fresh.resolve(UNPACKED));
      if (!report.sound()) throw new Refused("restore.unsound", report.problems().size());
      StoppedStore.install(fresh.resolve(UNPACKED), fresh);
      Disk.forceAll(fresh);
      return reader.manifest();
    }
  }

  private static CheckReport checked(Path store) {
    try {
      return StoppedStore.checkCopy(store);
    } catch (StoreDamaged damaged) {
      throw new Refused("backup.damaged", Manifest.STORE);
    }
  }

  private static void requireEmpty(Path data) throws IOException {
    if (!Files.exists(data)) return;
    if (StoppedStore.isIn(data)) throw new Refused("restore.store", data);
    if (!Files.isDirectory(data)) throw new Refused("restore.folder", data);
    try (DirectoryStream<Path> contents = Files.newDirectoryStream(data)) {
      if (contents.iterator().hasNext()) throw new Refused("restore.folder", data);
    }
  }

  private static void put(Path fresh, Path data) throws IOException {
    try {
      Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (DirectoryNotEmptyException | FileAlreadyExistsException meanwhile) {
      throw new Refused("restore.folder", data);
    }
  }
}
