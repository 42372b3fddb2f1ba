package org.miaopi.templates.word;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.miaopi.expressions.Expression;
import org.miaopi.templates.format.Format;
import org.miaopi.templates.problem.Place;

/** A piece of a template: formatting objects with places that data will fill. */
sealed interface Piece {

  /**
   * A formatting object. The attribute {@code latin-family} is ours: the family of the characters
   * that Word does not count as East Asian.
   */
  record Box(String name, Map<String, String> attributes, List<Piece> children) implements Piece {}

  record Words(String text) implements Piece {}

  /**
   * A tag: still to be compiled.
   *
   * @param written as it stands in the document, with its braces
   * @param source what is to be read, without them
   */
  record Tag(String written, String source, Place place) implements Piece {}

  /**
   * Where a repeated or conditional block begins, turns to its other branch, or ends.
   *
   * @param written as it stands in the document, with its braces
   */
  record Marker(Turn turn, String written, String source, Place place) implements Piece {}

  /** What a marker does to its block: {@code {{#…}}}, {@code {{else}}}, {@code {{/…}}}. */
  enum Turn {
    OPEN,
    OTHERWISE,
    CLOSE
  }

  /** Everything between two markers, still to be compiled. */
  record Block(String source, Place place, List<Piece> children, List<Piece> otherwise)
      implements Piece {}

  /**
   * A compiled tag.
   *
   * @param place its paragraph, told by what the tag reads
   */
  record Slot(Expression expression, Print print, Place place) implements Piece {}

  /** Its children once for each row; the others where there is none. */
  record Repeat(Expression rows, List<Piece> children, List<Piece> otherwise) implements Piece {}

  /** Its children if the condition is true, else the others. */
  record When(Expression condition, List<Piece> children, List<Piece> otherwise) implements Piece {}

  /** A placeholder picture of so many points. */
  record Placeholder(String name, double width, double height, Place place) implements Piece {

    static final Map<String, String> CHINESE_NAMES = Map.of("二维码", "qr", "印章", "seal");

    /** By the one name that its picture has; a photo may be called as Chinese calls another. */
    Placeholder named(Set<String> photos) {
      if (photos.contains(name)) return this;
      return new Placeholder(CHINESE_NAMES.getOrDefault(name, name), width, height, place);
    }
  }

  /**
   * How the value of a tag is printed.
   *
   * @param labels the paths under which its codes may have labels; none if it prints codes
   * @param english whether those labels are printed in English
   * @param formats each takes what the one before it printed; without one the value is plain
   * @param otherwise what stands for null
   */
  record Print(Set<String> labels, boolean english, List<Format> formats, String otherwise) {}
}
