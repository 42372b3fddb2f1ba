package org.miaopi.templates.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.problem.Finding;

/** The parts of a Word document that passed the gate, by name without a leading slash. */
public final class DocxArchive {

  /** The first that a zip file can say; the same parts give the same bytes. */
  private static final LocalDateTime SOME_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> parts;

  private DocxArchive(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /** Unpacks and looks through a document; the first reason to refuse it ends the reading. */
  public static DocxArchive read(byte[] docx) throws RefusedException {
    Map<String, byte[]> parts = Unpacking.unpack(docx);
    if (!parts.containsKey("[Content_Types].xml") || !parts.containsKey("_rels/.rels")) {
      throw new RefusedException(Finding.error("template.notWord", ""));
    }
    Volume volume = new Volume();
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      PartCheck.check(part.getKey(), part.getValue(), volume);
    }
    return new DocxArchive(Collections.unmodifiableMap(new TreeMap<>(parts)));
  }

  public byte @Nullable [] part(String name) {
    return parts.get(name);
  }

  /** The same document with some parts in place of its own or beside them. */
  public DocxArchive with(Map<String, byte[]> others) {
    Map<String, byte[]> all = new TreeMap<>(parts);
    all.putAll(others);
    return new DocxArchive(Collections.unmodifiableMap(all));
  }

  /** The same parts packed anew, so that another reader of zip files sees exactly these. */
  public byte[] repack() {
    return pack(parts);
  }

  /** The same, where the parts from which nothing is printed are there but empty. */
  public byte[] repackPrinted() {
    Map<String, byte[]> printed = new TreeMap<>(parts);
    printed.replaceAll((name, part) -> PartCheck.isIgnored(name) ? new byte[0] : part);
    return pack(printed);
  }

  /** Packs parts in the order of their names; the same parts give the same bytes. */
  public static byte[] pack(Map<String, byte[]> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(1);
      for (Map.Entry<String, byte[]> part : new TreeMap<>(parts).entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(SOME_TIME);
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
