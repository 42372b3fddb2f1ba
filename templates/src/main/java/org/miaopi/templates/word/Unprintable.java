package org.miaopi.templates.word;

import org.miaopi.templates.fonts.Obstacle;
import org.miaopi.templates.problem.Finding;
import org.miaopi.templates.problem.Place;

/** Tells why a character cannot be printed. */
final class Unprintable {

  private Unprintable() {}

  static Finding at(Place place, int codePoint) {
    Obstacle obstacle = Obstacle.of(codePoint);
    String shown = obstacle == Obstacle.CONTROL ? "" : Character.toString(codePoint);
    return Finding.error(code(obstacle), place, shown, "U+%04X".formatted(codePoint));
  }

  /** In a picture, where only characters of the basic plane are drawn. */
  static Finding inDrawing(Place place, int codePoint) {
    boolean drawnElsewhere =
        Character.isSupplementaryCodePoint(codePoint)
            && Obstacle.of(codePoint) == Obstacle.NO_GLYPH;
    if (!drawnElsewhere) return at(place, codePoint);
    return Finding.error(
        "template.svg.character",
        place,
        Character.toString(codePoint),
        "U+%04X".formatted(codePoint));
  }

  private static String code(Obstacle obstacle) {
    return switch (obstacle) {
      case CONTROL -> "template.character.control";
      case PRIVATE_USE -> "template.character.private";
      case VARIATION -> "template.character.variation";
      case MARK -> "template.character.mark";
      case EMOJI -> "template.character.emoji";
      case NO_GLYPH -> "template.character";
    };
  }
}
