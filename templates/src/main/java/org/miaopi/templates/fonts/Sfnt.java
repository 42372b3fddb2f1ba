package org.miaopi.templates.fonts;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/** The tables of a font file: TrueType as it is (OpenType 1.9), or compressed as WOFF 1.0. */
final class Sfnt {

  private static final int WOFF = 0x774f4646;
  private static final int TRUE_TYPE = 0x00010000;

  private final DataInputStream in;
  private int position;

  private Sfnt(DataInputStream in) {
    this.in = in;
  }

  /**
   * Reads only what is wanted, in one pass.
   *
   * @return the tables by tag, for reading from their first byte; those that the file lacks are
   *     left out
   */
  static Map<String, ByteBuffer> tables(InputStream file, Set<String> wanted) throws IOException {
    Sfnt sfnt = new Sfnt(new DataInputStream(file));
    Map<String, ByteBuffer> tables = new HashMap<>();
    for (Entry entry : sfnt.directory()) {
      if (wanted.contains(entry.tag)) tables.put(entry.tag, sfnt.read(entry));
    }
    return tables;
  }

  /** In the order in which they stand in the file. */
  private List<Entry> directory() throws IOException {
    int kind = ByteBuffer.wrap(bytes(4)).getInt();
    if (kind != WOFF && kind != TRUE_TYPE) throw new IOException("Neither TrueType nor WOFF");
    boolean woff = kind == WOFF;
    byte[] header = bytes(woff ? 40 : 8);
    int count = ByteBuffer.wrap(header).getShort(woff ? 8 : 0);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) entries.add(woff ? compressed() : plain());
    entries.sort(Comparator.comparingInt(Entry::offset));
    return entries;
  }

  private Entry plain() throws IOException {
    ByteBuffer entry = ByteBuffer.wrap(bytes(16));
    int length = entry.getInt(12);
    return new Entry(tag(entry), entry.getInt(8), length, length);
  }

  private Entry compressed() throws IOException {
    ByteBuffer entry = ByteBuffer.wrap(bytes(20));
    return new Entry(tag(entry), entry.getInt(4), entry.getInt(8), entry.getInt(12));
  }

  private static String tag(ByteBuffer entry) {
    StringBuilder tag = new StringBuilder();
    for (int i = 0; i < 4; i++) tag.append((char) entry.get(i));
    return tag.toString();
  }

  private ByteBuffer read(Entry entry) throws IOException {
    in.skipNBytes(entry.offset - position);
    position = entry.offset;
    byte[] stored = bytes(entry.stored);
    if (entry.stored == entry.length) return ByteBuffer.wrap(stored);
    byte[] table = new byte[entry.length];
    try (InputStream inflated = new InflaterInputStream(new ByteArrayInputStream(stored))) {
      if (inflated.readNBytes(table, 0, table.length) < table.length) {
        throw new IOException("Cut: " + entry.tag);
      }
    }
    return ByteBuffer.wrap(table);
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    position += count;
    return bytes;
  }

  /**
   * @param stored its length in the file
   * @param length its length when it is used
   */
  private record Entry(String tag, int offset, int stored, int length) {}
}
