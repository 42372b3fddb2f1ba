package org.miaopi.templates.fonts;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One weight of a family. Its file is read when the first character is asked for, and then kept.
 * Thread-safe.
 */
public enum Face {
  SERIF_REGULAR(Family.SERIF, 400, "serif/400Regular/NotoSerifSC_400Regular.ttf"),
  SERIF_BOLD(Family.SERIF, 700, "serif/700Bold/NotoSerifSC_700Bold.ttf"),
  SANS_REGULAR(Family.SANS, 400, "sans/400Regular/NotoSansSC_400Regular.ttf"),
  SANS_BOLD(Family.SANS, 700, "sans/700Bold/NotoSansSC_700Bold.ttf"),
  KAI_REGULAR(Family.KAI, 400, "kai/files/lxgw-wenkai-latin-500-normal.woff"),
  KAI_BOLD(Family.KAI, 700, "kai/files/lxgw-wenkai-latin-700-normal.woff");

  /** Below are the alphabets of Europe; above, punctuation that a Chinese text sets full-width. */
  private static final int LAST_LATIN = 0x1fff;

  private final Family family;
  private final int weight;
  private final String file;
  private volatile @Nullable FontProgram loaded;

  Face(Family family, int weight, String file) {
    this.family = family;
    this.weight = weight;
    this.file = file;
  }

  /** The face of a family in regular or bold. */
  public static Face of(Family family, boolean bold) {
    return switch (family) {
      case SERIF -> bold ? SERIF_BOLD : SERIF_REGULAR;
      case SANS -> bold ? SANS_BOLD : SANS_REGULAR;
      case KAI -> bold ? KAI_BOLD : KAI_REGULAR;
    };
  }

  public Family family() {
    return family;
  }

  /** 400 or 700, as documents call it. */
  public int weight() {
    return weight;
  }

  /**
   * The face that prints a character. As Word chooses it, East Asian characters are in one family
   * and others in another; then come the families that are asked where the chosen one lacks the
   * character. Null where no face may print it, for the reason that {@link Obstacle} tells.
   */
  public static @Nullable Face printing(
      int codePoint, Family eastAsian, Family latin, boolean bold) {
    if (Obstacle.isNeverPrinted(codePoint)) return null;
    for (Family family : (codePoint <= LAST_LATIN ? latin : eastAsian).chain()) {
      Face face = of(family, bold);
      if (face.prints(codePoint)) return face;
    }
    return null;
  }

  /** Whether it has a glyph for this character, of whichever plane. */
  public boolean prints(int codePoint) {
    return program().glyph(codePoint) != 0;
  }

  /** The advance of a character in thousandths of the font size. */
  public double advance(int codePoint) {
    FontProgram font = program();
    return font.advance(font.glyph(codePoint)) * 1000.0 / font.unitsPerEm();
  }

  /** The outline of a character in em, y upwards from the baseline. */
  public Path2D outline(int codePoint) {
    FontProgram font = program();
    return font.outline(font.glyph(codePoint));
  }

  /**
   * A TrueType file with only these characters of it, each with a glyph of its own; the same
   * characters give the same bytes.
   */
  public byte[] subset(Collection<Integer> codePoints) {
    return program().subset(new TreeSet<>(codePoints));
  }

  /** The font file behind this face. */
  public FontProgram program() {
    FontProgram font = loaded;
    return font == null ? load() : font;
  }

  private synchronized FontProgram load() {
    if (loaded != null) return loaded;
    try (InputStream in = Face.class.getResourceAsStream(file)) {
      if (in == null) throw new IllegalStateException("The build left out the font " + file);
      loaded = FontProgram.read(in);
      return loaded;
    } catch (IOException damaged) {
      throw new UncheckedIOException("Cannot read the font " + file, damaged);
    }
  }
}
