package org.miaopi.runtime.store.operator;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.miaopi.runtime.store.embedded.Disk;
import org.miaopi.runtime.store.operator.Manifest.Content;

/**
 * Reads a backup, which may be anything: only what its manifest names, only as long as it says,
 * only with the hash that it says, and only as regular files under harmless names.
 */
final class BackupReader implements AutoCloseable {

  private static final int MOST_ENTRIES = 1000;
  private static final int LONGEST_MANIFEST = 1 << 20;
  private static final long UNSUSPICIOUS_BYTES = 64 << 20;

  /** Not reached by a store, for the checksum of each of its blocks cannot be compressed. */
  private static final int LARGEST_RATIO = 500;

  private static final int BUFFER_BYTES = 1 << 16;

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private final Manifest manifest;

  private BackupReader(Path backup, Path target) throws IOException {
    zip = opened(backup);
    try {
      manifest = readManifest(backup);
      if (manifest.bytes() > Files.getFileStore(target).getUsableSpace()) {
        throw new Refused("backup.space", target, manifest.bytes() >> 20);
      }
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /**
   * Opens a backup that is to be unpacked to {@code target}.
   *
   * @throws Refused if it is none
   */
  static BackupReader open(Path backup, Path target) throws IOException {
    if (!Files.isRegularFile(backup)) throw new Refused("backup.missing", backup);
    return new BackupReader(backup, target);
  }

  Manifest manifest() {
    return manifest;
  }

  /**
   * Writes all files to {@code folder}, that of the store under the name {@code store}.
   *
   * @throws Refused if one is not as the manifest says
   */
  void unpack(Path folder, String store) throws IOException {
    for (Map.Entry<String, Content> each : manifest.files().entrySet()) {
      String name = each.getKey();
      Path target =
          name.equals(Manifest.STORE)
              ? folder.resolve(store)
              : folder.resolve(name.substring(Manifest.OTHERS.length()));
      Disk.createPrivate(Disk.parent(target));
      unpack(name, each.getValue(), target);
    }
  }

  private static ZipFile opened(Path backup) throws IOException {
    try {
      return new ZipFile(backup.toFile());
    } catch (ZipException noZip) {
      throw new Refused("backup.none", backup);
    }
  }

  private Manifest readManifest(Path backup) throws IOException {
    if (zip.size() > MOST_ENTRIES) throw new Refused("backup.none", backup);
    for (ZipEntry each : zip.stream().toList()) {
      if (entries.put(each.getName(), each) != null) throw new Refused("backup.none", backup);
    }
    ZipEntry entry = entries.remove(Manifest.NAME);
    if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
      throw new Refused("backup.none", backup);
    }
    Manifest read;
    try (InputStream in = zip.getInputStream(entry)) {
      read = Manifest.read(in.readNBytes(LONGEST_MANIFEST));
    } catch (IllegalArgumentException | ZipException noManifest) {
      throw new Refused("backup.none", backup);
    }
    if (!entries.keySet().equals(read.files().keySet())) throw new Refused("backup.none", backup);
    return read;
  }

  private void unpack(String name, Content content, Path target) throws IOException {
    ZipEntry entry = Objects.requireNonNull(entries.get(name));
    boolean bomb =
        content.bytes() > UNSUSPICIOUS_BYTES
            && content.bytes() / LARGEST_RATIO > entry.getCompressedSize();
    if (bomb || entry.getSize() != content.bytes()) throw new Refused("backup.damaged", name);
    MessageDigest digest = Hashes.sha256();
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Disk.writePrivate(target)) {
      long left = content.bytes();
      byte[] buffer = new byte[BUFFER_BYTES];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        left -= read;
        if (left < 0) break;
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
      boolean same = HexFormat.of().formatHex(digest.digest()).equals(content.sha256());
      if (left != 0 || !same) throw new Refused("backup.damaged", name);
    } catch (ZipException | EOFException damaged) {
      throw new Refused("backup.damaged", name);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
