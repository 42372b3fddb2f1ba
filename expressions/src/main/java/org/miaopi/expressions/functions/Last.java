package org.miaopi.expressions.functions;

import java.util.List;

/** The last row, or entry of a list that is answered. */
final class Last extends Pick {

  Last() {
    super("last", "末项");
  }

  @Override
  Object pick(List<Object> entries) {
    return entries.getLast();
  }
}
