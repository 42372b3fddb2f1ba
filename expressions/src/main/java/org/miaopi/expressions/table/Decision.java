package org.miaopi.expressions.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table decided.
 *
 * @param outputs by name, in the order of the columns; null where no rule matched or they conflict
 * @param matched numbers of the rules that matched, from 1; of FIRST only the first
 * @param conflict why rules that matched cannot stand together; null if they can
 */
public record Decision(
    Map<String, @Nullable Object> outputs, List<Integer> matched, @Nullable TableProblem conflict) {
  public Decision {
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    matched = List.copyOf(matched);
  }
}
