package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** Something compiled that can be evaluated: a whole expression, or what is asked of each row. */
@FunctionalInterface
public interface Body {

  /** The value in the frame; null = not answered. */
  @Nullable Object evaluate(Frame frame);
}
