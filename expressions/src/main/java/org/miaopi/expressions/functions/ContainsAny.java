package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a list holds at least one entry of another. */
final class ContainsAny extends Holding {

  ContainsAny() {
    super("containsAny", "含任一");
  }

  @Override
  @Nullable Boolean decide(List<@Nullable Boolean> held) {
    return Logic.any(held);
  }
}
