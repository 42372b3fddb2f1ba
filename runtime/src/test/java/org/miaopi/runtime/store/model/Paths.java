package org.miaopi.runtime.store.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** What lies at a dotted path, seen as a filter, an index and an update see it. */
final class Paths {

  private Paths() {}

  /** The values at the ends of the path, through arrays of documents; MISSING where it breaks. */
  static List<Object> ends(Object value, String path) {
    List<Object> found = new ArrayList<>();
    collect(value, path, found);
    return found;
  }

  private static void collect(Object value, String path, List<Object> into) {
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    if (!(value instanceof Map<?, ?> fields) || !fields.containsKey(first)) {
      into.add(BsonOrder.MISSING);
      return;
    }
    Object next = fields.get(first);
    if (dot < 0) {
      into.add(next);
      return;
    }
    String rest = path.substring(dot + 1);
    if (next instanceof List<?> elements) {
      for (Object element : elements) if (element instanceof Map) collect(element, rest, into);
    } else {
      collect(next, rest, into);
    }
  }

  /** What an index and a sort see: an array's elements, and null for nothing. */
  static List<Object> keys(Document document, String path) {
    List<Object> keys = new ArrayList<>();
    for (Object end : ends(document, path)) {
      switch (end) {
        case List<?> elements when elements.isEmpty() -> keys.add(BsonOrder.EMPTY);
        case List<?> elements -> keys.addAll(elements);
        case null, default -> keys.add(end == BsonOrder.MISSING ? null : end);
      }
    }
    if (keys.isEmpty()) keys.add(null);
    return keys;
  }

  static boolean meetsArray(Document document, String path) {
    Object value = document;
    for (String step : path.split("\\.")) {
      if (!(value instanceof Map<?, ?> fields)) return false;
      value = fields.get(step);
      if (value instanceof List) return true;
    }
    return false;
  }
}
