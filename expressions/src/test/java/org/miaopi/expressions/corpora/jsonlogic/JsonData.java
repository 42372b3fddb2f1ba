package org.miaopi.expressions.corpora.jsonlogic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.Values;
import org.miaopi.expressions.corpora.Workbench;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** JSON as values of the language, with the types that they show. */
final class JsonData {

  /** The name of data that is not an object. */
  static final String WHOLE = "data";

  private JsonData() {}

  static void bind(Workbench workbench, @Nullable Object data) {
    if (data instanceof Map<?, ?> names) {
      names.forEach(
          (name, value) -> workbench.bind(String.valueOf(name), type(value), Values.exact(value)));
    } else if (data != null) {
      workbench.bind(WHOLE, type(data), Values.exact(data));
    }
  }

  /** The type; what is null could be anything, and is taken for a text. */
  private static Type type(@Nullable Object json) {
    return switch (json) {
      case Number number -> Type.Simple.DECIMAL;
      case Boolean truth -> Type.Simple.BOOLEAN;
      case List<?> list -> list(list);
      case Map<?, ?> map -> new Type.Group(fields(map));
      case null, default -> Type.Simple.TEXT;
    };
  }

  private static Map<String, Type> fields(Map<?, ?> map) {
    Map<String, Type> fields = new LinkedHashMap<>();
    map.forEach((name, value) -> fields.put(String.valueOf(name), type(value)));
    return fields;
  }

  private static Type list(List<?> list) {
    if (!list.isEmpty() && list.getFirst() instanceof Map<?, ?>) {
      Map<String, Type> fields = new LinkedHashMap<>();
      for (Object row : list) if (row instanceof Map<?, ?> map) fields.putAll(fields(map));
      return new Type.Rows(fields);
    }
    Type element = Type.NOTHING;
    for (Object entry : list) {
      Type common = Types.common(element, type(entry));
      if (common == null || !Types.isScalar(common)) {
        throw new Inexpressible("a list of values of several types or of lists");
      }
      element = common;
    }
    return new Type.ListOf(element);
  }
}
