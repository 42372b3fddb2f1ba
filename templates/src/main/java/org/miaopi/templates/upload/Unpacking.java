package org.miaopi.templates.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.miaopi.templates.problem.Finding;

/** Unpacks a zip file while counting what really comes out, not what its headers claim. */
final class Unpacking {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_\\-.\\[\\] /()%+&,']{1,200}");

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private long total;

  private Unpacking() {}

  static Map<String, byte[]> unpack(byte[] docx) throws RefusedException {
    if (docx.length > Limits.FILE_BYTES) throw tooLarge("");
    if (docx.length < 4 || docx[0] != 'P' || docx[1] != 'K') {
      throw new RefusedException(Finding.error("template.notWord", ""));
    }
    Unpacking unpacking = new Unpacking();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null) {
        unpacking.take(entry, zip, docx.length);
        entry = zip.getNextEntry();
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new RefusedException(Finding.error("template.notWord", ""));
    }
    return unpacking.parts;
  }

  private void take(ZipEntry entry, ZipInputStream zip, int packedTotal)
      throws IOException, RefusedException {
    String name = entry.getName();
    if (entry.isDirectory()) return;
    if (!safe(name) || parts.containsKey(name)) {
      throw new RefusedException(Finding.error("template.zip.name", name));
    }
    if (parts.size() == Limits.PARTS) throw tooLarge(name);
    byte[] content = content(name, zip);
    total += content.length;
    if (total > Limits.TOTAL_BYTES || ratioExceeded(packedTotal)) throw tooLarge(name);
    parts.put(name, content);
  }

  private boolean ratioExceeded(int packedTotal) {
    return total > Limits.RATIO_FREE_BYTES && total / packedTotal > Limits.RATIO;
  }

  private static byte[] content(String name, ZipInputStream zip)
      throws IOException, RefusedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    int read = zip.read(buffer);
    while (read >= 0) {
      out.write(buffer, 0, read);
      if (out.size() > Limits.PART_BYTES) throw tooLarge(name);
      read = zip.read(buffer);
    }
    return out.toByteArray();
  }

  private static boolean safe(String name) {
    return NAME.matcher(name).matches() && !name.startsWith("/") && !name.contains("..");
  }

  private static RefusedException tooLarge(String name) {
    return new RefusedException(Finding.error("template.zip.tooLarge", name));
  }
}
