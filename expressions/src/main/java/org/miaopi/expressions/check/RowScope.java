package org.miaopi.expressions.check;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** The rows around a place, innermost first. */
record RowScope(Type.Rows rows, @Nullable RowScope outer) {

  int depth() {
    return outer == null ? 1 : outer.depth() + 1;
  }
}
