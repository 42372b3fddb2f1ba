package org.miaopi.templates.page;

import java.util.List;
import org.miaopi.templates.line.Line;
import org.miaopi.templates.sheet.Mark;

/**
 * A line on its page.
 *
 * @param paragraph the name of the paragraph that it is a line of; empty for none
 * @param marks what it prints
 * @param room from where to where its place reaches: the rest of the page, a row or a box of fixed
 *     height
 */
public record PlacedLine(Line line, String paragraph, List<Mark> marks, Extent room) {

  public PlacedLine {
    marks = List.copyOf(marks);
  }
}
