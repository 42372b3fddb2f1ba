package org.miaopi.runtime.store.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What is done to files and folders as such. */
public final class Disk {

  private Disk() {}

  /** Returns once what is in the file, or which names are in the folder, is on disk. */
  public static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      channel.force(true);
    }
  }

  /** The folder that {@code path} lies in. */
  public static Path parent(Path path) {
    return Objects.requireNonNull(path.toAbsolutePath().getParent(), "the root has none");
  }

  /** Makes a folder that only its owner may enter, if it is not there. */
  public static void createPrivate(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) Files.createDirectories(folder, onlyForItsOwner("rwx------"));
  }

  /** Makes a file that only its owner may read. */
  public static OutputStream writePrivate(Path file) throws IOException {
    Files.createFile(file, privateFile());
    return Files.newOutputStream(file);
  }

  /** With which a file is created that only its owner may read. */
  static FileAttribute<?>[] privateFile() {
    return onlyForItsOwner("rw-------");
  }

  /** Closes what has nothing left to write. */
  static void close(Closeable file) {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileAttribute<?>[] onlyForItsOwner(String permissions) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    var owner = PosixFilePermissions.fromString(permissions);
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
  }

  /** Removes a folder and all that is in it; links are removed, not followed. */
  public static void remove(Path folder) throws IOException {
    for (Path each : contents(folder).sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(each);
    }
  }

  /** Returns once a folder and all that is in it is on disk. */
  public static void forceAll(Path folder) throws IOException {
    for (Path each : contents(folder).toList()) force(each);
  }

  private static Stream<Path> contents(Path folder) throws IOException {
    if (!Files.exists(folder)) return Stream.of();
    try (Stream<Path> walk = Files.walk(folder)) {
      return List.copyOf(walk.toList()).stream();
    }
  }
}
