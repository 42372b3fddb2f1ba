package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Environment;

/** A function that looks at null itself, and whose types depend on one another. */
abstract class NullAware extends Function {

  private final Way way;

  NullAware(String name, String alias, Way way) {
    super(name, alias);
    this.way = way;
  }

  @Override
  List<Way> ways() {
    return List.of(way);
  }

  @Override
  public @Nullable Object call(
      List<? extends @Nullable Object> arguments, Environment environment) {
    return apply(new Arguments(arguments, environment));
  }
}
