package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and changes what stands at a dotted path; a number is a place in an array. */
final class Paths {

  private static final int NOT_VIABLE = 28;
  private static final int MOST_PADDING = 10_000;

  private Paths() {}

  /** {@code Missing} where there is nothing. */
  static @Nullable Object get(@Nullable Object container, String[] steps) {
    Object value = container;
    for (String step : steps) value = child(value, step);
    return value;
  }

  /** Creates the documents on the way. */
  static void set(Document document, String[] steps, @Nullable Object value) {
    Object container = document;
    for (int at = 0; at < steps.length - 1; at++) {
      Object next = child(container, steps[at]);
      if (next instanceof Missing) {
        next = new Document();
        put(container, steps[at], next);
      }
      container = next;
    }
    put(container, steps[steps.length - 1], value);
  }

  /** In an array, null takes the place. */
  static void remove(Document document, String[] steps) {
    Object container = document;
    for (int at = 0; at < steps.length - 1; at++) container = child(container, steps[at]);
    String last = steps[steps.length - 1];
    if (container instanceof Document fields) fields.remove(last);
    if (child(container, last) instanceof Missing) return;
    if (container instanceof List<?>) put(container, last, null);
  }

  static @Nullable Object child(@Nullable Object container, String step) {
    if (container instanceof Document fields) return fields.getOrMissing(step);
    if (!(container instanceof List<?> elements)) return Missing.getInstance();
    int position = FieldValues.position(step);
    boolean there = position >= 0 && position < elements.size();
    return there ? elements.get(position) : Missing.getInstance();
  }

  private static void put(@Nullable Object container, String step, @Nullable Object value) {
    int position = FieldValues.position(step);
    switch (container) {
      case Document fields -> fields.put(step, value);
      case List<?> elements when position >= 0 && position < elements.size() + MOST_PADDING ->
          put(elements, position, value);
      case null, default ->
          throw new MongoServerError(
              NOT_VIABLE, "PathNotViable", "Cannot create field '" + step + "' in what is there");
    }
  }

  @SuppressWarnings("unchecked")
  private static void put(List<?> elements, int position, @Nullable Object value) {
    List<@Nullable Object> writable = (List<@Nullable Object>) elements;
    while (writable.size() <= position) writable.add(null);
    writable.set(position, value);
  }
}
