package org.miaopi.expressions.agreement;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Wire;

/** Runs two evaluators of one expression on the same generated inputs. */
public final class Agreement {

  /** How many inputs are tried, unless time is up before. */
  public static final int INPUTS = 200;

  private static final long NANOSECONDS = 10_000_000;

  private Agreement() {}

  /**
   * The first input that the two differ on, to the character. The inputs follow from the tree and
   * the seed; not more than some ten milliseconds are spent.
   */
  public static Optional<Disagreement> between(Node node, Body one, Body other, long seed) {
    Inputs inputs = new Inputs(node, seed);
    long start = System.nanoTime();
    for (int i = 0; i < INPUTS && System.nanoTime() - start < NANOSECONDS; i++) {
      Environment input = inputs.next();
      Object first = result(one, input);
      Object second = result(other, input);
      if (!Objects.equals(first, second)) {
        return Optional.of(new Disagreement(input, first, second));
      }
    }
    return Optional.empty();
  }

  /** An exception is a result too: evaluators never throw. */
  private static @Nullable Object result(Body body, Environment input) {
    try {
      return Wire.write(body.evaluate(Frame.of(input)));
    } catch (RuntimeException thrown) {
      return thrown.getClass().getSimpleName();
    }
  }
}
