package org.miaopi.expressions;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Environment;

/** A checked, compiled expression: immutable, for any number of threads. */
public final class Expression {

  private final String source;
  private final Type type;
  private final Set<String> dependencies;

  Expression(String source, Type type, Set<String> dependencies) {
    this.source = source;
    this.type = type;
    this.dependencies = dependencies;
  }

  /** The text as it was written. */
  public String source() {
    return source;
  }

  /** The type of the value. */
  public Type type() {
    return type;
  }

  /** The names of the scope that the value depends on. */
  public Set<String> dependencies() {
    return dependencies;
  }

  /** The value, null = not answered; never throws, whatever the environment holds. */
  public @Nullable Object evaluate(Environment environment) {
    throw new UnsupportedOperationException();
  }

  /** The value and how it came about. */
  public Explanation explain(Environment environment) {
    throw new UnsupportedOperationException();
  }

  /** {@code {"ast": …, "dependencies": […]}} of plain maps, lists, strings, booleans and nulls. */
  public Map<String, Object> toJson() {
    throw new UnsupportedOperationException();
  }
}
