package org.miaopi.expressions.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as staff write it, in the manner of DMN 1.3; not yet checked.
 *
 * @param title null = the name
 */
public record DecisionTable(
    String name,
    @Nullable Title title,
    HitPolicy hitPolicy,
    List<Input> inputs,
    List<Output> outputs,
    List<Rule> rules) {
  public DecisionTable {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    rules = List.copyOf(rules);
  }
}
