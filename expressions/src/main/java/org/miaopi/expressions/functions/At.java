package org.miaopi.expressions.functions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** The entry or row at a place, counted from 1, or from the end where it is below 0. */
final class At extends Function {

  At() {
    super("at", "第几项");
  }

  @Override
  List<Way> ways() {
    return List.of(Way.of("entry", "list", "decimal"), Way.of("row", "rows", "decimal"));
  }

  @Override
  public @Nullable Type resultOf(List<Type> arguments) {
    if (arguments.size() != 2 || !Types.fits(arguments.getLast(), DECIMAL)) return null;
    return switch (arguments.getFirst()) {
      case Type.ListOf list -> list.element();
      case Type.Rows rows -> new Type.Group(rows.fields());
      default -> null;
    };
  }

  @Override
  @Nullable Object apply(Arguments arguments) {
    List<?> list = arguments.list(0);
    Integer place = arguments.whole(1);
    if (place == null || place == 0 || Math.abs(place) > list.size()) return null;
    return list.get(place > 0 ? place - 1 : list.size() + place);
  }
}
