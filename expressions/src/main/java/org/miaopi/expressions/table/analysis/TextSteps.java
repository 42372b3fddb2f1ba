package org.miaopi.expressions.table.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.TextOrder;

/** Texts in the order of their code points: what lies between two begins with the first. */
final class TextSteps implements Steps {

  private static final List<String> MORE = List.of("一", "a", "A", "0", " ");

  @Override
  public boolean has(Object value) {
    return true;
  }

  @Override
  public @Nullable Object between(@Nullable Object low, @Nullable Object high) {
    String start = low == null ? "" : (String) low;
    return MORE.stream()
        .map(start::concat)
        .filter(it -> high == null || compare(it, high) < 0)
        .findFirst()
        .orElse(null);
  }

  @Override
  public int compare(Object one, Object other) {
    return TextOrder.compare((String) one, (String) other);
  }
}
