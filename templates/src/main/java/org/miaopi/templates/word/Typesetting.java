package org.miaopi.templates.word;

import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.fonts.Face;
import org.miaopi.templates.fonts.Family;
import org.miaopi.templates.fonts.Written;
import org.miaopi.templates.page.FaceNames;
import org.miaopi.templates.page.Fo;

/**
 * Chooses a face for each character, as Word does: East Asian characters in one family, others in
 * another, and in the next family where the chosen one lacks the character.
 */
record Typesetting(Family eastAsian, Family latin, boolean bold, @Nullable String spacing) {

  static final Typesetting START = new Typesetting(Family.SERIF, Family.SERIF, false, null);

  /** Below are the alphabets of Europe; above, punctuation that a Chinese text sets full-width. */
  private static final int LAST_LATIN = 0x1fff;

  Typesetting inside(Map<String, String> attributes) {
    String family = attributes.get("font-family");
    String latinFamily = attributes.get("latin-family");
    String weight = attributes.get("font-weight");
    Family main = family == null ? eastAsian : FaceNames.family(family);
    Family other =
        latinFamily == null ? (family == null ? latin : main) : FaceNames.family(latinFamily);
    String space = attributes.get("letter-spacing");
    return new Typesetting(
        main,
        other,
        weight == null ? bold : weight.equals("bold"),
        space == null || space.startsWith("-") ? spacing : space);
  }

  /** Adds the text in as few pieces as its faces allow; names characters that no face has. */
  void set(List<Fo> to, String text, IntConsumer missing) {
    StringBuilder piece = new StringBuilder();
    Family current = eastAsian;
    for (int codePoint : Written.of(text).codePoints().toArray()) {
      Family family = codePoint == '\n' || codePoint == ' ' ? current : family(codePoint);
      if (family == null) {
        missing.accept(codePoint);
        continue;
      }
      if (family != current) {
        flush(to, piece, current);
        current = family;
      }
      if (spacing != null && codePoint > LAST_LATIN) {
        flush(to, piece, current);
        to.add(spaced(codePoint, family, spacing));
        continue;
      }
      piece.appendCodePoint(codePoint == '\t' ? ' ' : codePoint);
    }
    flush(to, piece, current);
  }

  /**
   * A character with the space behind it. FOP may break a line behind each East Asian character and
   * forgets the letter space at such places when it aligns the line; a padding it counts.
   */
  private static Fo spaced(int codePoint, Family family, String spacing) {
    Map<String, String> attributes =
        Map.of(
            "font-family", FaceNames.of(family), "letter-spacing", "0pt", "padding-end", spacing);
    return new Fo.Element(
        "inline", attributes, List.of(new Fo.Text(Character.toString(codePoint))));
  }

  private @Nullable Family family(int codePoint) {
    if (codePoint == '\t') return eastAsian;
    Face face = Face.printing(codePoint, eastAsian, latin, bold);
    return face == null ? null : face.family();
  }

  private void flush(List<Fo> to, StringBuilder piece, Family family) {
    if (piece.isEmpty()) return;
    Fo text = new Fo.Text(piece.toString());
    piece.setLength(0);
    boolean main = family == eastAsian;
    to.add(
        main
            ? text
            : new Fo.Element("inline", Map.of("font-family", FaceNames.of(family)), List.of(text)));
  }
}
