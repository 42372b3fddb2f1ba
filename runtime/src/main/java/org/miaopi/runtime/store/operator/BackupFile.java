package org.miaopi.runtime.store.operator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.miaopi.runtime.store.embedded.Disk;
import org.miaopi.runtime.store.operator.Manifest.Content;

/**
 * A backup while it is written: {@code FILE.part}, which becomes {@code FILE} when it is whole and
 * on disk. Only its owner may read it, for it holds personal data and keys.
 */
final class BackupFile implements AutoCloseable {

  private final Path target;
  private final Path part;
  private final FileChannel channel;
  private final ZipOutputStream zip;
  private final Map<String, Content> files = new LinkedHashMap<>();
  private boolean complete;

  private BackupFile(Path target, Path part, FileChannel channel) {
    this.target = target;
    this.part = part;
    this.channel = channel;
    this.zip = new ZipOutputStream(Channels.newOutputStream(channel));
  }

  /**
   * Begins one.
   *
   * @throws Refused if the file exists or is being written
   */
  static BackupFile begin(Path target) throws IOException {
    if (Files.exists(target)) throw new Refused("backup.exists", target);
    Path part = target.resolveSibling(target.getFileName() + ".part");
    FileChannel channel =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() == null) throw new Refused("backup.exists", part);
      if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
      }
      channel.truncate(0);
      return new BackupFile(target, part, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  void add(String name, Path file) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream hashed = new DigestInputStream(in, Hashes.sha256())) {
      long bytes = hashed.transferTo((OutputStream) zip);
      String sha256 = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
      files.put(name, new Content(bytes, sha256));
    }
    zip.closeEntry();
  }

  Map<String, Content> files() {
    return files;
  }

  /** Writes the manifest and puts the whole file in its place. */
  void finish(Manifest manifest) throws IOException {
    zip.putNextEntry(new ZipEntry(Manifest.NAME));
    zip.write(manifest.toJson());
    zip.closeEntry();
    zip.finish();
    channel.force(true);
    try {
      Files.move(part, target);
    } catch (FileAlreadyExistsException meanwhile) {
      throw new Refused("backup.exists", target);
    }
    complete = true;
    Disk.force(Disk.parent(target));
  }

  @Override
  public void close() throws IOException {
    if (!complete) Files.deleteIfExists(part);
    channel.close();
  }
}
