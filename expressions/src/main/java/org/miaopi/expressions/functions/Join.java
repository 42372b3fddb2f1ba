package org.miaopi.expressions.functions;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** The texts of a list with a separator between them; entries not answered are left out. */
final class Join extends Function {

  Join() {
    super("join", "连接", Signature.of(TEXT, new Type.ListOf(TEXT), TEXT));
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    return Texts.join(Aggregate.present(arguments.list(0)), arguments.text(1));
  }
}
