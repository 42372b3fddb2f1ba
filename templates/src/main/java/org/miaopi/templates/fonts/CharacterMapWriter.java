package org.miaopi.templates.fonts;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Writes the table cmap in two views: format 4 for the basic plane, format 12 for all planes. */
final class CharacterMapWriter {

  private static final int LAST_BASIC = 0xffff;

  private CharacterMapWriter() {}

  /**
   * @param glyphs by character
   */
  static byte[] write(SortedMap<Integer, Integer> glyphs) {
    byte[] basic = basicPlane(glyphs);
    byte[] all = allPlanes(glyphs);
    ByteBuffer cmap = ByteBuffer.allocate(20 + basic.length + all.length);
    cmap.putChar('\0').putChar((char) 2);
    cmap.putChar((char) 3).putChar((char) 1).putInt(20);
    cmap.putChar((char) 3).putChar((char) 10).putInt(20 + basic.length);
    return cmap.put(basic).put(all).array();
  }

  private static byte[] allPlanes(SortedMap<Integer, Integer> glyphs) {
    ByteBuffer table = ByteBuffer.allocate(16 + 12 * glyphs.size());
    table.putChar((char) 12).putChar('\0').putInt(table.capacity()).putInt(0);
    table.putInt(glyphs.size());
    glyphs.forEach((character, glyph) -> table.putInt(character).putInt(character).putInt(glyph));
    return table.array();
  }

  /** A segment for each character, and the one that the format ends with. */
  private static byte[] basicPlane(SortedMap<Integer, Integer> glyphs) {
    List<int[]> segments = new ArrayList<>();
    glyphs
        .headMap(LAST_BASIC)
        .forEach((character, glyph) -> segments.add(new int[] {character, glyph - character}));
    segments.add(new int[] {LAST_BASIC, 1});
    int count = segments.size();
    int power = Integer.highestOneBit(count);
    ByteBuffer table = ByteBuffer.allocate(16 + 8 * count);
    table.putChar((char) 4).putChar((char) table.capacity()).putChar('\0');
    table.putChar((char) (2 * count)).putChar((char) (2 * power));
    table.putChar((char) Integer.numberOfTrailingZeros(power));
    table.putChar((char) (2 * (count - power)));
    segments.forEach(it -> table.putChar((char) it[0]));
    table.putChar('\0');
    segments.forEach(it -> table.putChar((char) it[0]));
    segments.forEach(it -> table.putChar((char) it[1]));
    segments.forEach(it -> table.putChar('\0'));
    return table.array();
  }
}
