package org.miaopi.expressions.functions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
  public @Nullable Object call(List<? extends @Nullable Object> arguments, LocalDate today) {
    return apply(new Arguments(arguments, today));
  }
}
