package org.miaopi.expressions.functions;

import java.util.List;

/** The first row, or entry of a list that is answered. */
final class First extends Pick {

  First() {
    super("first", "首项");
  }

  @Override
  Object pick(List<Object> entries) {
    return entries.getFirst();
  }
}
