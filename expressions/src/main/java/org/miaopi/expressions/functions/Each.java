package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** What is asked of each row, as a list. */
final class Each extends Aggregate {

  Each() {
    super("each", "逐行取");
  }

  @Override
  Way wayOverRows() {
    return Way.of("list", "rows", "value");
  }

  @Override
  public @Nullable Type resultOver(Type.Rows rows, @Nullable Type body) {
    return body != null && Types.isScalar(body) ? new Type.ListOf(body) : null;
  }

  @Override
  @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    return entries;
  }
}
