package org.miaopi.expressions.corpora.cel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.Values;
import org.miaopi.expressions.corpora.Workbench;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** Messages of the type {@code cel.expr.Value}. */
final class CelValue {

  private CelValue() {}

  /** A Double for a double, a BigDecimal for whole numbers. */
  static @Nullable Object of(Message value) {
    String kind = kind(value);
    return switch (kind) {
      case "null_value" -> null;
      case "bool_value" -> value.text(kind).equals("true");
      case "int64_value", "uint64_value" -> new BigDecimal(value.text(kind));
      case "double_value" -> number(value.text(kind));
      case "string_value" -> value.text(kind);
      case "list_value" -> list(value.all(kind).getLast());
      case "map_value" -> map(value.all(kind).getLast());
      default -> throw new Inexpressible("values: " + kind.replace("_value", ""));
    };
  }

  private static Double number(String text) {
    if (text.matches("(?i)[-+]?(nan|inf|infinity)")) {
      throw new Inexpressible("values: infinity and not a number");
    }
    return Double.valueOf(text);
  }

  private static List<@Nullable Object> list(Message list) {
    List<@Nullable Object> values = new ArrayList<>();
    list.all("values").forEach(it -> values.add(of(it)));
    return values;
  }

  private static Map<String, @Nullable Object> map(Message map) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (Message entry : map.all("entries")) {
      Message key = entry.message("key");
      Message value = entry.message("value");
      if (key == null || value == null || !key.has("string_value")) {
        throw new Inexpressible("a map by other keys than texts");
      }
      fields.put(key.text("string_value"), of(value));
    }
    return fields;
  }

  /** Binds a name to a value as values here are: a double by its shortest digits. */
  static void bind(Workbench workbench, String name, @Nullable Message binding) {
    Message value = binding == null ? null : binding.message("value");
    if (value == null) throw new Inexpressible("unknown values");
    Object settled = Values.exact(of(value));
    workbench.bind(name, type(settled), settled);
  }

  private static Type type(@Nullable Object value) {
    return switch (value) {
      case Boolean truth -> Type.Simple.BOOLEAN;
      case BigDecimal number -> Type.Simple.DECIMAL;
      case List<?> list -> new Type.ListOf(element(list));
      case Map<?, ?> map -> {
        Map<String, Type> fields = new LinkedHashMap<>();
        map.forEach((name, it) -> fields.put(String.valueOf(name), type(it)));
        yield new Type.Group(fields);
      }
      case null, default -> Type.Simple.TEXT;
    };
  }

  private static Type element(List<?> list) {
    Type element = Type.NOTHING;
    for (Object entry : list) {
      Type common = Types.common(element, type(entry));
      if (common == null || !Types.isScalar(common)) {
        throw new Inexpressible("a list of values of several types or of lists");
      }
      element = common;
    }
    return element;
  }

  private static String kind(Message value) {
    return value.fields().isEmpty() ? "no" : value.fields().keySet().iterator().next();
  }
}
