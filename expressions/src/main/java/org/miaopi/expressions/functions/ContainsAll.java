package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a list holds all entries of another. */
final class ContainsAll extends Holding {

  ContainsAll() {
    super("containsAll", "含全部");
  }

  @Override
  @Nullable Boolean decide(List<@Nullable Boolean> held) {
    return Logic.all(held);
  }
}
