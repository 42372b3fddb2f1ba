package org.miaopi.designer.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as on the wire, and values, at paths such as {@code 居住地址.街道}: of rows, the first. */
final class Answers {

  private Answers() {}

  /** The answers with another one at a path, null for none; rows get a first one if need be. */
  static Map<String, @Nullable Object> with(
      Map<?, ?> answers, List<String> path, @Nullable Object answer) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    answers.forEach((name, value) -> changed.put(String.valueOf(name), value));
    String first = path.getFirst();
    List<String> rest = path.subList(1, path.size());
    if (rest.isEmpty()) changed.put(first, answer);
    else changed.put(first, inside(changed.get(first), rest, answer));
    return changed;
  }

  private static Object inside(
      @Nullable Object container, List<String> path, @Nullable Object answer) {
    if (!(container instanceof List<?> rows))
      return with(container instanceof Map<?, ?> group ? group : Map.of(), path, answer);
    List<Object> changed = new ArrayList<>(rows);
    Object row = rows.isEmpty() ? Map.of() : rows.getFirst();
    Map<String, @Nullable Object> first =
        with(row instanceof Map<?, ?> map ? map : Map.of(), path, answer);
    if (rows.isEmpty()) changed.add(first);
    else changed.set(0, first);
    return changed;
  }

  /** The value at a path; null if there is none. */
  static @Nullable Object at(Map<?, ?> values, List<String> path) {
    Object value = values.get(path.getFirst());
    List<String> rest = path.subList(1, path.size());
    if (rest.isEmpty() || value == null) return value;
    Object inner = value instanceof List<?> rows && !rows.isEmpty() ? rows.getFirst() : value;
    return inner instanceof Map<?, ?> map ? at(map, rest) : null;
  }
}
