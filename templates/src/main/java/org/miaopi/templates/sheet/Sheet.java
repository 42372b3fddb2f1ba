package org.miaopi.templates.sheet;

import java.util.List;

/**
 * One page.
 *
 * @param width in points, as all lengths here
 * @param marks in the order in which they are painted
 */
public record Sheet(double width, double height, List<Mark> marks) {

  public Sheet {
    marks = List.copyOf(marks);
  }
}
