package org.miaopi.expressions.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table: when every condition holds, the results are given.
 *
 * @param conditions one for each input; empty or {@code -} = whatever the value
 * @param results an expression for each output; empty = null
 * @param annotation such as the legal clause; null if there is none
 */
public record Rule(List<String> conditions, List<String> results, @Nullable String annotation) {
  public Rule {
    conditions = List.copyOf(conditions);
    results = List.copyOf(results);
  }
}
