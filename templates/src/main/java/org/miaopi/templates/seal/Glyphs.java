package org.miaopi.templates.seal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The outlines of the bundled serif font; a character that it lacks is drawn as its empty box. */
final class Glyphs implements AutoCloseable {

  private static final String FONT =
      "/org/miaopi/templates/fonts/serif/700Bold/NotoSerifSC_700Bold.ttf";

  private final TrueTypeFont font;
  private final CmapLookup characters;

  private Glyphs(TrueTypeFont font) throws IOException {
    this.font = font;
    this.characters = font.getUnicodeCmapLookup();
  }

  /** Opens the font anew: it takes 15 MB that are not worth keeping between two drawings. */
  static Glyphs open() {
    try (InputStream resource = Glyphs.class.getResourceAsStream(FONT)) {
      if (resource == null) throw new IllegalStateException("Not in the jar: " + FONT);
      return new Glyphs(new TTFParser().parse(new RandomAccessReadBuffer(resource)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  List<Glyph> of(String text) {
    return text.codePoints().mapToObj(this::glyph).toList();
  }

  private Glyph glyph(int codePoint) {
    try {
      int id = characters.getGlyphId(codePoint);
      double em = font.getUnitsPerEm();
      Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
      var glyph = font.getGlyph().getGlyph(id);
      if (glyph != null) {
        var scaled = AffineTransform.getScaleInstance(1 / em, 1 / em);
        outline.append(glyph.getPath().getPathIterator(scaled), false);
      }
      return new Glyph(outline, font.getAdvanceWidth(id) / em);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    try {
      font.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
