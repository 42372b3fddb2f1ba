package org.miaopi.expressions.functions;

/** From the smallest to the largest. */
final class SortBy extends Sorting {

  SortBy() {
    super("sortBy", "排序", Order::compare);
  }
}
