package org.miaopi.designer.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Localized;

/** A JSON object under construction, in the order of the format; what is absent is left out. */
final class Json {

  private final Map<String, Object> properties = new LinkedHashMap<>();

  Json put(String name, @Nullable Object value) {
    if (value != null) properties.put(name, value);
    return this;
  }

  Json put(String name, @Nullable Localized text) {
    return put(name, text == null ? (Object) null : text.toJson());
  }

  <T> Json list(String name, List<T> values, Function<T, ?> toJson) {
    return values.isEmpty() ? this : put(name, (Object) values.stream().map(toJson).toList());
  }

  Json texts(String name, List<String> values) {
    return list(name, values, it -> it);
  }

  Json map(String name, Map<String, ?> values) {
    return values.isEmpty() ? this : put(name, (Object) values);
  }

  Map<String, Object> toMap() {
    return properties;
  }
}
