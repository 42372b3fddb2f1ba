package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document holds at a dotted path, seen as an index and a sort see it: an array stands for
 * its elements.
 *
 * @param values at least one
 * @param array whether an array was met on the way or at the end
 */
record FieldValues(List<@Nullable Object> values, boolean array) {

  private static final Pattern POSITION = Pattern.compile("\\d{1,6}");

  static FieldValues at(@Nullable Object document, String[] steps) {
    List<@Nullable Object> values = new ArrayList<>(1);
    boolean array = collect(document, steps, 0, values);
    if (values.isEmpty()) values.add(Missing.getInstance());
    return new FieldValues(values, array);
  }

  private static boolean collect(
      @Nullable Object value, String[] steps, int at, List<@Nullable Object> into) {
    if (at == steps.length) return leaf(value, into);
    switch (value) {
      case Map<?, ?> fields -> {
        return collect(field(fields, steps[at]), steps, at + 1, into);
      }
      case Collection<?> elements -> {
        for (Object element : elements) {
          if (element instanceof Map) collect(element, steps, at, into);
        }
        byPosition(new ArrayList<>(elements), steps, at, into);
        return true;
      }
      case null, default -> {
        into.add(Missing.getInstance());
        return false;
      }
    }
  }

  private static boolean leaf(@Nullable Object value, List<@Nullable Object> into) {
    if (!(value instanceof Collection<?> elements)) {
      into.add(value);
      return false;
    }
    if (elements.isEmpty()) into.add(KeyBytes.EMPTY_ARRAY);
    into.addAll(elements);
    return true;
  }

  private static void byPosition(
      List<?> elements, String[] steps, int at, List<@Nullable Object> into) {
    int position = position(steps[at]);
    if (position < 0 || position >= elements.size()) return;
    collect(elements.get(position), steps, at + 1, into);
  }

  /** {@code Missing} where there is none; null is a value. */
  static @Nullable Object field(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    return value == null && !fields.containsKey(name) ? Missing.getInstance() : value;
  }

  /** The place in an array that a step of a path may mean; -1 if it can only be a field. */
  static int position(String step) {
    return POSITION.matcher(step).matches() ? Integer.parseInt(step) : -1;
  }
}
