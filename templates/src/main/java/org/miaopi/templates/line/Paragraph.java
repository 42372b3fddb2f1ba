package org.miaopi.templates.line;

import java.util.List;

/**
 * A paragraph to be set. Lengths are in points.
 *
 * @param measure the width between the margins
 * @param indent of the first line, negative for a hanging one
 * @param lineHeight of a line of text
 * @param below from the baseline of a line of text to its lower edge
 * @param rigid whether a line keeps its height even where a picture is taller
 * @param tabs where its tabs lead
 */
public record Paragraph(
    List<Inline> content,
    double measure,
    double indent,
    Alignment alignment,
    double lineHeight,
    double below,
    boolean rigid,
    TabStops tabs) {

  public Paragraph {
    content = List.copyOf(content);
  }

  /** The lines; at least one, for an empty paragraph is as high as a line. */
  public List<Line> lines() {
    return new LineBreaker(this, Cell.of(content)).lines();
  }
}
