package org.miaopi.expressions.functions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** The entries without those that are there already or not answered. */
final class Distinct extends Aggregate {

  Distinct() {
    super("distinct", "去重");
  }

  @Override
  List<Way> ways() {
    return List.of(Way.of("list", "list"), wayOverRows());
  }

  @Override
  Way wayOverRows() {
    return Way.of("list", "rows", "value");
  }

  @Override
  public @Nullable Type resultOf(List<Type> arguments) {
    boolean list = arguments.size() == 1 && arguments.getFirst() instanceof Type.ListOf;
    return list ? arguments.getFirst() : null;
  }

  @Override
  public @Nullable Type resultOver(Type.Rows rows, @Nullable Type body) {
    return body != null && Types.isScalar(body) ? new Type.ListOf(body) : null;
  }

  @Override
  @Nullable Object reduce(List<? extends @Nullable Object> entries) {
    Map<Object, Object> seen = new LinkedHashMap<>();
    for (Object entry : present(entries)) seen.putIfAbsent(Lists.key(entry), entry);
    return List.copyOf(seen.values());
  }
}
