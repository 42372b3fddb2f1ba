package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** A question about which entries of one list another list holds. */
abstract class Holding extends Function {

  Holding(String name, String alias) {
    super(name, alias);
  }

  @Override
  final List<Way> ways() {
    return List.of(Way.of("boolean", "list", "list"));
  }

  @Override
  public final @Nullable Type resultOf(List<Type> arguments) {
    if (arguments.size() != 2) return null;
    Type common = Types.common(arguments.getFirst(), arguments.getLast());
    return common instanceof Type.ListOf ? BOOLEAN : null;
  }

  @Override
  final @Nullable Object apply(Arguments arguments) {
    return decide(Lists.held(arguments.list(0), arguments.list(1)));
  }

  /** What follows from whether each entry is held. */
  abstract @Nullable Boolean decide(List<@Nullable Boolean> held);
}
