package org.miaopi.expressions;

import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.closure.Closures;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Wire;

/** MVEL and the closures beside one another, for tests in other packages. */
@NullMarked
public final class BothEngines {

  private BothEngines() {}

  /** The value that both give; an error where they give two. */
  public static @Nullable Object evaluate(Expression expression, Environment environment) {
    Object value = expression.evaluate(environment);
    Object oracle = Closures.compile(expression.node()).evaluate(Frame.of(environment));
    if (Objects.equals(Wire.write(value), Wire.write(oracle))) return value;
    throw new AssertionError(expression.source() + ": MVEL " + value + ", closures " + oracle);
  }
}
