package org.miaopi.expressions.table;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.table.cell.CompiledCell;

/**
 * A checked rule.
 *
 * @param conditions one for each input
 * @param results one for each output; null = no result
 */
public record CompiledRule(
    List<CompiledCell> conditions,
    List<? extends @Nullable Expression> results,
    @Nullable String annotation) {
  public CompiledRule {
    conditions = List.copyOf(conditions);
    results = Collections.unmodifiableList(results);
  }
}
