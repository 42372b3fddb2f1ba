package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;

/** Whether the whole of a text has the form of a regular expression, which is written out. */
final class Matches extends Function {

  Matches() {
    super("matches", "符合格式", Signature.of(BOOLEAN, TEXT, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Patterns.matches(arguments.text(1), arguments.text(0));
  }
}
