package org.miaopi.expressions.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Wire;

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

  /** Plain JSON; the conflict by its code, null if there is none. */
  public Map<String, @Nullable Object> toJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("outputs", Wire.write(outputs));
    json.put("matched", matched);
    json.put("conflict", conflict == null ? null : conflict.code());
    return json;
  }
}
