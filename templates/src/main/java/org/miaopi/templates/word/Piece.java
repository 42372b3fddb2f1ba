package org.miaopi.templates.word;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;
import org.miaopi.templates.format.Format;

/** A piece of a template: formatting objects with places that data will fill. */
sealed interface Piece {

  /**
   * A formatting object. The attribute {@code latin-family} is ours: the family of the characters
   * that Word does not count as East Asian.
   */
  record Box(String name, Map<String, String> attributes, List<Piece> children) implements Piece {}

  record Words(String text) implements Piece {}

  /** A tag as it was written, without its braces: still to be compiled. */
  record Tag(String source, String place) implements Piece {}

  /** Where a repeated or conditional block begins ({@code #}) or ends ({@code /}). */
  record Marker(boolean opens, String source, String place) implements Piece {}

  /** Everything between two markers, still to be compiled. */
  record Block(String source, String place, List<Piece> children) implements Piece {}

  /** A compiled tag. */
  record Slot(Expression expression, Print print) implements Piece {}

  /** Its children once for each row. */
  record Repeat(Expression rows, List<Piece> children) implements Piece {}

  /** Its children if the condition is true. */
  record When(Expression condition, List<Piece> children) implements Piece {}

  /** A placeholder picture of so many points. */
  record Placeholder(String name, double width, double height) implements Piece {}

  /**
   * How the value of a tag is printed.
   *
   * @param labels the path under which the codes of a choice have labels; null for no choice
   * @param otherwise what stands for null
   */
  record Print(@Nullable String labels, @Nullable Format format, String otherwise) {}
}
