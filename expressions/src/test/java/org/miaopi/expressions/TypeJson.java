package org.miaopi.expressions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** Types as vectors write them, both ways: {@code "decimal"}, {@code {"rows": {…}}}. */
@NullUnmarked
final class TypeJson {

  private TypeJson() {}

  static Map<String, Object> of(Scope scope) {
    return fields(scope.names());
  }

  private static Object of(Type type) {
    return switch (type) {
      case Type.Simple simple -> Types.word(simple);
      case Type.Choice choice -> Map.of("choice", choice.codes());
      case Type.ListOf list -> Map.of("list", of(list.element()));
      case Type.Rows rows -> Map.of("rows", fields(rows.fields()));
      case Type.Group group -> Map.of("group", fields(group.fields()));
    };
  }

  private static Map<String, Object> fields(Map<String, Type> types) {
    Map<String, Object> fields = new TreeMap<>();
    types.forEach((name, type) -> fields.put(name, of(type)));
    return fields;
  }

  static Type type(Object json) {
    if (json instanceof String word) {
      return Stream.of(Type.Simple.values())
          .filter(it -> Types.word(it).equals(word))
          .findFirst()
          .orElseThrow();
    }
    Map.Entry<?, ?> only = ((Map<?, ?>) json).entrySet().iterator().next();
    return switch ((String) only.getKey()) {
      case "choice" ->
          new Type.Choice(((List<?>) only.getValue()).stream().map(String::valueOf).toList());
      case "list" -> new Type.ListOf(type(only.getValue()));
      case "rows" -> new Type.Rows(types(only.getValue()));
      case "group" -> new Type.Group(types(only.getValue()));
      default -> throw new IllegalArgumentException(only.toString());
    };
  }

  static Map<String, Type> types(Object json) {
    Map<String, Type> types = new LinkedHashMap<>();
    ((Map<?, ?>) json).forEach((name, type) -> types.put((String) name, type(type)));
    return types;
  }
}
