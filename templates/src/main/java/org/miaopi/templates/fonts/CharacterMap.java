package org.miaopi.templates.fonts;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Which glyph draws a character: the table cmap, in its formats 4 and 12. */
final class CharacterMap {

  private static final int WINDOWS = 3;
  private static final int BASIC_PLANE = 1;
  private static final int ALL_PLANES = 10;

  private int[] codePoints = new int[4096];
  private char[] glyphs = new char[4096];
  private int count;

  private CharacterMap() {}

  static CharacterMap of(ByteBuffer cmap) {
    CharacterMap map = new CharacterMap();
    int all = subtable(cmap, ALL_PLANES);
    if (all != 0) map.readSegmented(cmap, all);
    else map.readBasic(cmap, subtable(cmap, BASIC_PLANE));
    map.codePoints = Arrays.copyOf(map.codePoints, map.count);
    map.glyphs = Arrays.copyOf(map.glyphs, map.count);
    return map;
  }

  /** 0 for a character without a glyph. */
  int glyph(int codePoint) {
    int found = Arrays.binarySearch(codePoints, codePoint);
    return found < 0 ? 0 : glyphs[found];
  }

  private static int subtable(ByteBuffer cmap, int encoding) {
    for (int i = 0; i < cmap.getShort(2); i++) {
      int at = 4 + 8 * i;
      if (cmap.getShort(at) == WINDOWS && cmap.getShort(at + 2) == encoding) {
        return cmap.getInt(at + 4);
      }
    }
    return 0;
  }

  /** Format 12: groups of characters whose glyphs follow one another. */
  private void readSegmented(ByteBuffer cmap, int at) {
    for (int group = 0; group < cmap.getInt(at + 12); group++) {
      int entry = at + 16 + 12 * group;
      int first = cmap.getInt(entry);
      int glyph = cmap.getInt(entry + 8);
      for (int it = first; it <= cmap.getInt(entry + 4); it++) add(it, glyph + it - first);
    }
  }

  /** Format 4: segments with a distance to the glyphs, or with a list of them. */
  private void readBasic(ByteBuffer cmap, int at) {
    int segments = cmap.getChar(at + 6) / 2;
    int ends = at + 14;
    int starts = ends + 2 * segments + 2;
    int distances = starts + 2 * segments;
    int lists = distances + 2 * segments;
    for (int i = 0; i < segments; i++) {
      int start = cmap.getChar(starts + 2 * i);
      int list = cmap.getChar(lists + 2 * i);
      for (int it = start; it <= cmap.getChar(ends + 2 * i) && it < 0xffff; it++) {
        int named = list == 0 ? it : cmap.getChar(lists + 2 * i + list + 2 * (it - start));
        boolean drawn = list == 0 || named != 0;
        if (drawn) add(it, named + cmap.getChar(distances + 2 * i) & 0xffff);
      }
    }
  }

  private void add(int codePoint, int glyph) {
    if (glyph == 0) return;
    if (count == codePoints.length) {
      codePoints = Arrays.copyOf(codePoints, 2 * count);
      glyphs = Arrays.copyOf(glyphs, 2 * count);
    }
    codePoints[count] = codePoint;
    glyphs[count++] = (char) glyph;
  }
}
