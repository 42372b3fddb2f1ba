package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** Whether a text holds another, or a list an entry. */
final class Contains extends Function {

  Contains() {
    super("contains", "包含", Signature.of(BOOLEAN, TEXT, TEXT));
  }

  @Override
  List<Way> ways() {
    return List.of(signatures().getFirst().way(), Way.of("boolean", "list", "entry"));
  }

  @Override
  public @Nullable Type resultOf(List<Type> arguments) {
    if (arguments.size() != 2 || !(arguments.getFirst() instanceof Type.ListOf list)) {
      return super.resultOf(arguments);
    }
    Type entry = arguments.getLast();
    return Types.isScalar(entry) && Types.common(list.element(), entry) != null ? BOOLEAN : null;
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    if (arguments.get(0) instanceof List<?> list) return Operations.isIn(arguments.get(1), list);
    return arguments.text(0).contains(arguments.text(1));
  }
}
