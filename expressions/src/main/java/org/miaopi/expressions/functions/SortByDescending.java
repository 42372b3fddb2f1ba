package org.miaopi.expressions.functions;

/** From the largest to the smallest. */
final class SortByDescending extends Sorting {

  SortByDescending() {
    super("sortByDescending", "倒序", (one, other) -> Order.compare(other, one));
  }
}
