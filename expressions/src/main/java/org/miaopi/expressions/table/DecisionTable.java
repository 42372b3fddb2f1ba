package org.miaopi.expressions.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

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

  /** The types of what the table gives, by the names of its outputs. */
  public Map<String, Type> types() {
    Map<String, Type> types = new LinkedHashMap<>();
    for (Output output : outputs) {
      types.put(
          output.name(),
          switch (hitPolicy) {
            case COLLECT -> new Type.ListOf(output.type());
            case COUNT -> Type.Simple.DECIMAL;
            default -> output.type();
          });
    }
    return types;
  }
}
