package org.miaopi.templates.ofd;

import java.util.Arrays;
import java.util.Locale;
import java.util.SortedSet;
import org.miaopi.templates.fonts.Face;

/** Some characters of a face, as a font file of a document. Immutable. */
final class FontPart {

  private final Face face;
  private final int[] codePoints;
  private final Part file;

  /**
   * @param kind tells fonts of one face apart
   */
  FontPart(Face face, String kind, SortedSet<Integer> characters) {
    this.face = face;
    this.codePoints = characters.stream().mapToInt(it -> it).toArray();
    String name = face.name().toLowerCase(Locale.ROOT) + "-" + kind + ".ttf";
    this.file = Part.deflated(Paths.RESOURCES + name, face.subset(characters));
  }

  Face face() {
    return face;
  }

  /** Without the weight, such as NotoSerifSC. */
  String family() {
    String name = face.program().name();
    int weight = name.indexOf('-');
    return weight < 0 ? name : name.substring(0, weight);
  }

  Part file() {
    return file;
  }

  /** The glyph of a character in the file, which has them in their order; 0 where it is not. */
  int glyph(int codePoint) {
    return Math.max(0, Arrays.binarySearch(codePoints, codePoint) + 1);
  }

  boolean has(int[] text) {
    for (int codePoint : text) if (glyph(codePoint) == 0) return false;
    return true;
  }
}
