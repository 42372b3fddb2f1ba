package org.miaopi.templates.fonts;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;

/**
 * A font with TrueType outlines, kept as compactly as its file: characters and metrics are read,
 * glyphs are looked at where they lie. Immutable and thread-safe.
 */
public final class FontProgram {

  private static final Set<String> TABLES =
      Set.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

  private final Map<String, ByteBuffer> tables;
  private final CharacterMap characters;
  private final ByteBuffer glyphs;
  private final ByteBuffer locations;
  private final ByteBuffer metrics;
  private final int unitsPerEm;
  private final boolean longLocations;
  private final int measured;

  private FontProgram(Map<String, ByteBuffer> tables) {
    this.tables = tables;
    characters = CharacterMap.of(table("cmap"));
    glyphs = table("glyf");
    locations = table("loca");
    metrics = table("hmtx");
    unitsPerEm = table("head").getChar(18);
    longLocations = table("head").getChar(50) == 1;
    measured = table("hhea").getChar(34);
  }

  static FontProgram read(InputStream file) throws IOException {
    return new FontProgram(Sfnt.tables(file, TABLES));
  }

  /** The glyph of a character, of whichever plane; 0 where there is none. */
  public int glyph(int codePoint) {
    return characters.glyph(codePoint);
  }

  /** The name by which printers know the font, such as NotoSerifSC-Regular. */
  public String name() {
    return FontNames.postScript(table("name"));
  }

  public int unitsPerEm() {
    return unitsPerEm;
  }

  /** In units of {@link #unitsPerEm}. */
  public int advance(int glyph) {
    return metrics.getChar(4 * Math.min(glyph, measured - 1));
  }

  /** Left, lower, right and upper edge of all glyphs together, in units. */
  public int[] box() {
    ByteBuffer head = table("head");
    return new int[] {head.getShort(36), head.getShort(38), head.getShort(40), head.getShort(42)};
  }

  /** How far the font reaches above the baseline, in units. */
  public int ascent() {
    return table("hhea").getShort(4);
  }

  /** How far it reaches below, in units; negative. */
  public int descent() {
    return table("hhea").getShort(6);
  }

  /** A glyph in em, y upwards from the baseline. */
  public Path2D outline(int glyph) {
    return Outline.of(this, glyph);
  }

  /**
   * What a PDF embeds of the font: these glyphs, numbered from 0 as they stand here, without the
   * tables that only systems read. The same glyphs give the same bytes.
   */
  public byte[] subset(int[] glyphs) {
    return FontSubset.ofGlyphs(this, glyphs);
  }

  /** A file for systems too: these characters, each with a glyph of its own. */
  byte[] subset(SortedSet<Integer> codePoints) {
    return FontSubset.ofCharacters(this, codePoints);
  }

  int leftSideBearing(int glyph) {
    return glyph < measured
        ? metrics.getShort(4 * glyph + 2)
        : metrics.getShort(4 * measured + 2 * (glyph - measured));
  }

  /** The description of a glyph; empty for one that draws nothing. */
  ByteBuffer description(int glyph) {
    int from = location(glyph);
    return glyphs.slice(from, location(glyph + 1) - from);
  }

  ByteBuffer table(String tag) {
    return Objects.requireNonNull(tables.get(tag), tag);
  }

  private int location(int glyph) {
    return longLocations ? locations.getInt(4 * glyph) : 2 * locations.getChar(2 * glyph);
  }
}
