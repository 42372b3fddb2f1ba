package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** Whether one entry holds; of none, false. */
final class Any extends Aggregate {

  Any() {
    super("any", "任一", Signature.of(BOOLEAN, new Type.ListOf(BOOLEAN)));
  }

  @Override
  Way wayOverRows() {
    return Way.of("boolean", "rows", "boolean");
  }

  @Override
  @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    return Logic.any(entries);
  }
}
