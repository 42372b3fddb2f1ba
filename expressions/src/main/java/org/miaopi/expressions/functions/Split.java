package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** The parts of a text between separators, at most 1,000. */
final class Split extends Function {

  Split() {
    super("split", "拆分", Signature.of(new Type.ListOf(TEXT), TEXT, TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Texts.split(arguments.text(0), arguments.text(1));
  }
}
