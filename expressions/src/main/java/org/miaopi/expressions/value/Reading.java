package org.miaopi.expressions.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a JSON value.
 *
 * @param value the value; parts that were refused are null in it
 * @param refused where something was not of its type: a path such as {@code 从业人员/0/岗位}, or the
 *     empty path for the whole
 */
public record Reading(@Nullable Object value, List<String> refused) {
  public Reading {
    refused = List.copyOf(refused);
  }
}
