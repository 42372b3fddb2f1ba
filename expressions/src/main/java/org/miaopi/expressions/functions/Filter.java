package org.miaopi.expressions.functions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** Those rows for which a condition holds. */
final class Filter extends Aggregate {

  Filter() {
    super("filter", "筛选");
  }

  @Override
  Way wayOverRows() {
    return Way.of("rows", "rows", "boolean");
  }

  @Override
  public @Nullable Type resultOver(Type.Rows rows, @Nullable Type body) {
    return body != null && Types.fits(body, BOOLEAN) ? rows : null;
  }

  @Override
  @Nullable Object over(List<?> rows, @Nullable Body body, Frame frame) {
    List<@Nullable Object> kept = new ArrayList<>();
    for (Object row : rows) {
      if (body != null && Boolean.TRUE.equals(body.evaluate(frame.inside(row, rows.size()))))
        kept.add(row);
    }
    return reduce(kept);
  }

  @Override
  @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    return entries;
  }
}
