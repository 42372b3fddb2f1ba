package org.miaopi.expressions.functions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function that looks at null itself, and whose types depend on one another. */
abstract class NullAware extends Function {

  private final String usage;

  NullAware(String name, String alias, String usage) {
    super(name, alias);
    this.usage = usage;
  }

  @Override
  public String usage() {
    return usage;
  }

  @Override
  public @Nullable Object call(List<? extends @Nullable Object> arguments, LocalDate today) {
    return apply(new Arguments(arguments, today));
  }
}
