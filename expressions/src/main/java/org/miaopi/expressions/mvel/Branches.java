package org.miaopi.expressions.mvel;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.functions.Operations;

/** A choice between two branches, of which only the one is run that counts. */
record Branches(Body condition, Body whenTrue, Body whenFalse) implements Body {
  @Override
  public @Nullable Object evaluate(Frame frame) {
    Object branch = Operations.choose(condition.evaluate(frame), whenTrue, whenFalse);
    return branch == null ? null : ((Body) branch).evaluate(frame);
  }
}
