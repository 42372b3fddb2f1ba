package org.miaopi.runtime.applications.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON from the store without the driver's own kind of map, so that it equals what was written. */
final class Plain {

  private Plain() {}

  static Map<String, @Nullable Object> map(Map<?, ?> map) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    map.forEach((name, field) -> fields.put((String) name, of(field)));
    return fields;
  }

  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> map(map);
      case List<?> list -> {
        List<@Nullable Object> items = new ArrayList<>();
        list.forEach(item -> items.add(of(item)));
        yield items;
      }
      case null, default -> value;
    };
  }
}
