package org.miaopi.templates.fonts;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Writes a TrueType file with only some glyphs of a font. Where characters are given, each gets a
 * glyph of its own, also where the font draws two alike: so a reader of the document can tell what
 * was written.
 */
final class FontSubset {

  private static final int MAXIMUM_GLYPHS = 0xfffe;

  private final FontProgram font;

  /** The glyphs of the font; their places in the list are their numbers in the subset. */
  private final List<Integer> glyphs = new ArrayList<>();

  private final Map<Integer, Integer> numberOfComponent = new HashMap<>();

  private FontSubset(FontProgram font) {
    this.font = font;
  }

  static byte[] ofGlyphs(FontProgram font, int[] glyphs) {
    FontSubset subset = new FontSubset(font);
    for (int glyph : glyphs) subset.add(glyph);
    return SfntWriter.write(subset.tables());
  }

  static byte[] ofCharacters(FontProgram font, SortedSet<Integer> codePoints) {
    FontSubset subset = new FontSubset(font);
    subset.add(0);
    SortedMap<Integer, Integer> numbers = new TreeMap<>();
    for (int codePoint : codePoints) {
      int glyph = font.glyph(codePoint);
      if (glyph != 0) numbers.put(codePoint, subset.add(glyph));
    }
    SortedMap<String, byte[]> tables = subset.tables();
    tables.put("OS/2", subset.copy("OS/2"));
    tables.put("cmap", CharacterMapWriter.write(numbers));
    tables.put("name", FontNames.ofFont(font.table("name")));
    tables.put("post", subset.withoutGlyphNames());
    return SfntWriter.write(tables);
  }

  private int add(int glyph) {
    glyphs.add(glyph);
    return glyphs.size() - 1;
  }

  /** What every use of the font needs. */
  private SortedMap<String, byte[]> tables() {
    addComponents();
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    ByteBuffer loca = ByteBuffer.allocate(4 * (glyphs.size() + 1));
    ByteBuffer hmtx = ByteBuffer.allocate(4 * glyphs.size());
    for (int glyph : glyphs) {
      loca.putInt(glyf.size());
      glyf.writeBytes(description(glyph));
      hmtx.putShort((short) font.advance(glyph)).putShort((short) font.leftSideBearing(glyph));
    }
    loca.putInt(glyf.size());
    SortedMap<String, byte[]> tables = new TreeMap<>();
    tables.put("glyf", glyf.toByteArray());
    tables.put("head", changed("head", 50, 1));
    tables.put("hhea", changed("hhea", 34, glyphs.size()));
    tables.put("hmtx", hmtx.array());
    tables.put("loca", loca.array());
    tables.put("maxp", changed("maxp", 4, glyphs.size()));
    return tables;
  }

  private void addComponents() {
    for (int i = 0; i < glyphs.size(); i++) {
      for (Component component : Component.of(font.description(glyphs.get(i)))) {
        if (numberOfComponent.containsKey(component.glyph())) continue;
        numberOfComponent.put(component.glyph(), add(component.glyph()));
      }
    }
    if (glyphs.size() > MAXIMUM_GLYPHS) throw new IllegalArgumentException("Too many glyphs");
  }

  /** Padded to a multiple of four bytes, so that each begins at one. */
  private byte[] description(int glyph) {
    ByteBuffer description = font.description(glyph);
    byte[] bytes = new byte[(description.limit() + 3) / 4 * 4];
    description.get(0, bytes, 0, description.limit());
    for (Component component : Component.of(description)) {
      ByteBuffer.wrap(bytes).putChar(component.at(), (char) number(component));
    }
    return bytes;
  }

  private int number(Component component) {
    return Objects.requireNonNull(numberOfComponent.get(component.glyph()));
  }

  private byte[] copy(String tag) {
    ByteBuffer table = font.table(tag);
    return Arrays.copyOf(table.array(), table.limit());
  }

  private byte[] changed(String tag, int at, int value) {
    byte[] table = copy(tag);
    ByteBuffer.wrap(table).putChar(at, (char) value);
    return table;
  }

  /** Version 3: no names of glyphs. */
  private byte[] withoutGlyphNames() {
    byte[] table = Arrays.copyOf(font.table("post").array(), 32);
    ByteBuffer.wrap(table).putInt(0, 0x00030000);
    return table;
  }
}
