package org.miaopi.templates.line;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.templates.fonts.Face;

/**
 * What a line cannot be broken within: a character, a picture, a blank.
 *
 * @param codePoint of a character; {@link #OBJECT} for anything else
 * @param face null for anything but a character
 * @param width without the spacing behind it
 */
record Cell(Inline source, int codePoint, @Nullable Face face, double width) {

  /** What Unicode calls an object replacement character. */
  static final int OBJECT = 0xfffc;

  static List<Cell> of(List<Inline> content) {
    List<Cell> cells = new ArrayList<>();
    for (Inline piece : content) {
      switch (piece) {
        case Inline.Words words -> add(cells, words, words.ink(), words.text());
        case Inline.PageNumber number -> add(cells, number, number.ink(), "0");
        case Inline.Tab tab -> cells.add(new Cell(tab, OBJECT, null, 0));
        case Inline.Gap gap -> cells.add(new Cell(gap, OBJECT, null, gap.width()));
        case Inline.Room room -> cells.add(new Cell(room, OBJECT, null, room.width()));
        case Inline.Picture picture -> cells.add(new Cell(picture, OBJECT, null, picture.width()));
      }
    }
    return cells;
  }

  /** The cells of a text in the look of its source; characters without a face are left out. */
  static void add(List<Cell> cells, Inline source, Ink ink, String text) {
    Face before = Face.of(ink.eastAsian(), ink.bold());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int written = text.codePointAt(i);
      int codePoint = written == '\t' ? ' ' : written;
      if (codePoint == '\n') {
        cells.add(new Cell(source, codePoint, null, 0));
        continue;
      }
      Face face =
          codePoint == ' '
              ? before
              : Face.printing(codePoint, ink.eastAsian(), ink.latin(), ink.bold());
      if (face == null) continue;
      before = face;
      cells.add(new Cell(source, codePoint, face, face.advance(codePoint) * ink.size() / 1000));
    }
  }

  @Nullable Ink ink() {
    return switch (source) {
      case Inline.Words words -> words.ink();
      case Inline.PageNumber number -> number.ink();
      default -> null;
    };
  }

  double spacing() {
    Ink ink = ink();
    return ink == null ? 0 : ink.spacing();
  }

  boolean isSpace() {
    return codePoint == ' ' || codePoint == 0x3000;
  }

  boolean isLineFeed() {
    return codePoint == '\n';
  }

  /** Whether it may be left out at the end of a line: a blank that shows nothing. */
  boolean vanishes() {
    Ink ink = ink();
    return codePoint == ' ' && ink != null && !ink.underlined() && ink.ground() == Ink.NONE;
  }
}
