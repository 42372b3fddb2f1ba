package org.miaopi.templates.fonts;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One weight of a family. Its file is read when the first character is asked for, and then kept.
 */
public enum Face {
  SERIF_REGULAR(Family.SERIF, 400, "serif/400Regular/NotoSerifSC_400Regular.ttf"),
  SERIF_BOLD(Family.SERIF, 700, "serif/700Bold/NotoSerifSC_700Bold.ttf"),
  SANS_REGULAR(Family.SANS, 400, "sans/400Regular/NotoSansSC_400Regular.ttf"),
  SANS_BOLD(Family.SANS, 700, "sans/700Bold/NotoSansSC_700Bold.ttf");

  /** What FOP needs of a TrueType file. */
  private static final List<String> TABLES =
      List.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

  private final Family family;
  private final int weight;
  private final String file;
  private @Nullable Loaded loaded;

  Face(Family family, int weight, String file) {
    this.family = family;
    this.weight = weight;
    this.file = file;
  }

  /** The face of a family in regular or bold. */
  public static Face of(Family family, boolean bold) {
    if (family == Family.SERIF) return bold ? SERIF_BOLD : SERIF_REGULAR;
    return bold ? SANS_BOLD : SANS_REGULAR;
  }

  public Family family() {
    return family;
  }

  /** 400 or 700. */
  public int weight() {
    return weight;
  }

  /**
   * Whether it can print this character: it has a glyph for it, and the character stands in the
   * basic plane, beyond which {@link #subset} cannot go.
   */
  public boolean prints(int codePoint) {
    return codePoint <= Character.MAX_VALUE && loaded().characters.getGlyphId(codePoint) != 0;
  }

  /** The advance of a character in thousandths of the font size. */
  public double advance(int codePoint) {
    Loaded font = loaded();
    try {
      int glyph = font.characters.getGlyphId(codePoint);
      return font.font.getAdvanceWidth(glyph) * 1000.0 / font.font.getUnitsPerEm();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The outline of a character in em, y upwards from the baseline. */
  public Path2D outline(int codePoint) {
    Loaded font = loaded();
    synchronized (font) {
      try {
        GlyphData glyph = font.font.getGlyph().getGlyph(font.characters.getGlyphId(codePoint));
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        if (glyph != null) {
          double em = font.font.getUnitsPerEm();
          var scale = AffineTransform.getScaleInstance(1 / em, 1 / em);
          outline.append(glyph.getPath().getPathIterator(scale), false);
        }
        return outline;
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  /** A TrueType file with only these characters of it; the same characters give the same bytes. */
  public byte[] subset(Collection<Integer> codePoints) {
    Loaded font = loaded();
    synchronized (font) {
      try {
        TTFSubsetter subsetter = new TTFSubsetter(font.font, TABLES);
        codePoints.forEach(subsetter::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        subsetter.writeToStream(out);
        return out.toByteArray();
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  private synchronized Loaded loaded() {
    if (loaded == null) loaded = load();
    return loaded;
  }

  private Loaded load() {
    try (InputStream in = Face.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("The build left out the font " + file);
      TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      return new Loaded(font, font.getUnicodeCmapLookup());
    } catch (IOException damaged) {
      throw new UncheckedIOException("Cannot read the font " + file, damaged);
    }
  }

  private record Loaded(TrueTypeFont font, CmapLookup characters) {}
}
