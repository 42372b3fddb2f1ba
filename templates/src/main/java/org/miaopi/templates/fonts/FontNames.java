package org.miaopi.templates.fonts;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The table name of a font, in its English entries for Windows. */
final class FontNames {

  private static final int WINDOWS = 3;
  private static final int ENGLISH = 0x409;
  private static final int POST_SCRIPT = 6;

  /** Family, style, full name, PostScript name. */
  private static final Set<Integer> OF_FONT = Set.of(1, 2, 4, POST_SCRIPT);

  private FontNames() {}

  static String postScript(ByteBuffer name) {
    for (Entry entry : entries(name)) {
      if (entry.kind == POST_SCRIPT) return new String(entry.text, StandardCharsets.UTF_16BE);
    }
    throw new IllegalStateException("A font without a name");
  }

  /** The table with only the names of the font itself, without its licence and history. */
  static byte[] ofFont(ByteBuffer name) {
    List<Entry> kept = entries(name).stream().filter(it -> OF_FONT.contains(it.kind)).toList();
    int texts = 6 + 12 * kept.size();
    ByteBuffer records = ByteBuffer.allocate(texts);
    records.putChar('\0').putChar((char) kept.size()).putChar((char) texts);
    ByteArrayOutputStream storage = new ByteArrayOutputStream();
    for (Entry entry : kept) {
      records.putChar((char) WINDOWS).putChar((char) 1).putChar((char) ENGLISH);
      records.putChar((char) entry.kind).putChar((char) entry.text.length);
      records.putChar((char) storage.size());
      storage.writeBytes(entry.text);
    }
    return ByteBuffer.allocate(texts + storage.size())
        .put(records.array())
        .put(storage.toByteArray())
        .array();
  }

  private static List<Entry> entries(ByteBuffer name) {
    List<Entry> entries = new ArrayList<>();
    int storage = name.getChar(4);
    for (int i = 0; i < name.getChar(2); i++) {
      int at = 6 + 12 * i;
      if (name.getChar(at) != WINDOWS || name.getChar(at + 4) != ENGLISH) continue;
      byte[] text = new byte[name.getChar(at + 8)];
      name.get(storage + name.getChar(at + 10), text);
      entries.add(new Entry(name.getChar(at + 6), text));
    }
    return entries;
  }

  private record Entry(int kind, byte[] text) {}
}
