package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** One row, or one entry of a list; of none, not answered. */
abstract class Pick extends Aggregate {

  Pick(String name, String alias) {
    super(name, alias);
  }

  @Override
  final List<Way> ways() {
    return List.of(Way.of("entry", "list"), wayOverRows());
  }

  @Override
  final Way wayOverRows() {
    return Way.of("row", "rows");
  }

  @Override
  public final @Nullable Type resultOf(List<Type> arguments) {
    boolean one = arguments.size() == 1;
    return one && arguments.getFirst() instanceof Type.ListOf list ? list.element() : null;
  }

  @Override
  public final @Nullable Type resultOver(Type.Rows rows, @Nullable Type body) {
    return body == null ? new Type.Group(rows.fields()) : null;
  }

  @Override
  final @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    List<Object> present = present(entries);
    return present.isEmpty() ? null : pick(present);
  }

  abstract Object pick(List<Object> entries);
}
