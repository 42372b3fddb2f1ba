package org.miaopi.designer.packages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.Reading;

/** Reads packages from folders and zips, writes them as zips. */
public final class ItemPackages {

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int DEEPEST = 3;

  private ItemPackages() {}

  /**
   * Reads a zip that somebody sent. All files may stand in one folder, as when a folder was packed.
   * Only known names are taken; sizes are capped; whatever is wrong is a problem.
   */
  public static Reading<ItemPackage> readZip(byte[] zip) {
    PackageContent content = new PackageContent();
    try (ZipInputStream in =
        new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      readEntries(in, content);
    } catch (IOException | IllegalArgumentException broken) {
      content.refuse("package.zip", "");
    }
    return content.read();
  }

  private static void readEntries(ZipInputStream in, PackageContent content) throws IOException {
    @Nullable String folder = null;
    boolean isEmpty = true;
    for (@Nullable ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      if (entry.isDirectory()) continue;
      String name = entry.getName();
      if (isEmpty) folder = folder(name);
      isEmpty = false;
      String path =
          folder != null && name.startsWith(folder) ? name.substring(folder.length()) : name;
      byte[] bytes = in.readNBytes(PackageContent.LARGEST_FILE + 1);
      if (!content.add(path, bytes)) return;
    }
    if (isEmpty) content.refuse("package.zip", "");
  }

  /** The folder that the first file stands in, unless that is one of the package's own. */
  private static @Nullable String folder(String name) {
    int slash = name.indexOf('/');
    if (slash < 1) return null;
    String folder = name.substring(0, slash + 1);
    boolean own = folder.equals("cases/") || folder.equals("files/") || folder.equals("../");
    return own ? null : folder;
  }

  /** Reads a folder; links are not followed. */
  public static Reading<ItemPackage> readFolder(Path folder) {
    PackageContent content = new PackageContent();
    try (Stream<Path> paths = Files.walk(folder, DEEPEST)) {
      for (Path path : paths.sorted().toList()) {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) continue;
        String name = folder.relativize(path).toString().replace('\\', '/');
        boolean isFile = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        if (!isFile && !content.refuse("package.unknown", name)) break;
        if (!content.add(name, readFile(path))) break;
      }
    } catch (IOException unreadable) {
      content.refuse("package.folder", folder.getFileName().toString());
    }
    return content.read();
  }

  private static byte[] readFile(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return in.readNBytes(PackageContent.LARGEST_FILE + 1);
    }
  }

  /** The zip; equal packages give equal bytes. */
  public static byte[] writeZip(ItemPackage item) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : item.content().entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        out.write(file.getValue());
        out.closeEntry();
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }
}
