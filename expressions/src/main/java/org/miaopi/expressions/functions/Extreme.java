package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** The entry that comes before or after all others, of a list, of rows or of several values. */
abstract class Extreme extends Aggregate {

  private final int sign;

  /** The sign is -1 for what comes first, 1 for what comes last. */
  Extreme(String name, String alias, int sign) {
    super(name, alias);
    this.sign = sign;
  }

  @Override
  final List<Way> ways() {
    Way overList = Way.of("ordered", "list");
    Way ofSeveral = Way.of("ordered", "ordered", "ordered", "…");
    return List.of(overList, ofSeveral, wayOverRows());
  }

  @Override
  final Way wayOverRows() {
    return Way.of("ordered", "rows", "ordered");
  }

  @Override
  public final @Nullable Type resultOf(List<Type> arguments) {
    if (arguments.size() != 1) return Types.commonOrder(arguments);
    boolean list = arguments.getFirst() instanceof Type.ListOf;
    return list ? Types.commonOrder(List.of(((Type.ListOf) arguments.getFirst()).element())) : null;
  }

  @Override
  final @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    return Order.first(entries, sign);
  }
}
