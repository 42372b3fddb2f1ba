package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** Whether every entry holds; of none, true. */
final class All extends Aggregate {

  All() {
    super("all", "全部", Signature.of(BOOLEAN, new Type.ListOf(BOOLEAN)));
  }

  @Override
  Way wayOverRows() {
    return Way.of("boolean", "rows", "boolean");
  }

  @Override
  @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    return Logic.all(entries);
  }
}
