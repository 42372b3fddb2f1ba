package org.miaopi.expressions.mvel;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Frame;
import org.mvel2.compiler.ExecutableStatement;

/** Compiled MVEL with the names and values of one expression. */
record Program(ExecutableStatement statement, Variables variables) implements Body {
  @Override
  public @Nullable Object evaluate(Frame frame) {
    return statement.getValue(null, new Bindings(variables, frame));
  }
}
