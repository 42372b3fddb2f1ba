package org.miaopi.expressions.functions;

import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the whole of a text has the form of a regular expression, which is written out. */
final class Matches extends Function {

  private final @Nullable Pattern compiled;

  Matches() {
    this(null);
  }

  private Matches(@Nullable Pattern compiled) {
    super("matches", "符合格式", Signature.of(BOOLEAN, TEXT, TEXT));
    this.compiled = compiled;
  }

  @Override
  public Function bound(List<? extends @Nullable Object> literals) {
    return literals.get(1) instanceof String pattern
        ? new Matches(Patterns.compile(pattern))
        : this;
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    Pattern pattern = compiled == null ? Patterns.compile(arguments.text(1)) : compiled;
    return pattern == null ? null : Patterns.matches(pattern, arguments.text(0));
  }
}
