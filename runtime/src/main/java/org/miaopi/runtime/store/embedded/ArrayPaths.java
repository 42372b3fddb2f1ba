package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The elements that {@code $}, {@code $[]} and {@code $[name]} in the path of an update stand for.
 */
final class ArrayPaths {

  private final Map<String, Filter> filters = new HashMap<>();

  /** {@code arrayFilters} each speak of one name, which begins their paths. */
  ArrayPaths(List<?> arrayFilters) {
    for (Object each : arrayFilters) {
      if (!(each instanceof Document filter) || filter.isEmpty()) {
        throw Errors.badValue("An array filter must be a document with a condition");
      }
      String name = name(filter);
      if (filters.put(name, Filter.of(filter)) != null) {
        throw Errors.badValue("Found multiple array filters with the same name " + name);
      }
    }
  }

  /** Fails where an array filter stands for nothing in {@code paths}. */
  void requireUsed(List<String> paths) {
    for (String name : filters.keySet()) {
      if (paths.stream().noneMatch(it -> it.contains("$[" + name + "]"))) {
        throw Errors.badValue("The array filter for '" + name + "' was not used in the update");
      }
    }
  }

  /** The concrete paths; {@code position} is what {@code $} stands for, -1 for nothing. */
  List<String[]> resolved(Document document, String[] steps, int position) {
    List<String[]> resolved = new ArrayList<>();
    resolve(document, steps, 0, position, resolved);
    return resolved;
  }

  private void resolve(
      Document document, String[] steps, int from, int position, List<String[]> into) {
    int at = from;
    while (at < steps.length && !steps[at].startsWith("$")) at++;
    if (at == steps.length) {
      into.add(steps);
      return;
    }
    if (at == 0) throw Errors.badValue("The name of a field cannot begin with $ here");
    if (steps[at].equals("$")) {
      if (position < 0) {
        throw Errors.badValue(
            "The positional operator did not find the match needed from the query");
      }
      resolve(document, with(steps, at, position), at + 1, position, into);
      return;
    }
    List<?> elements = elements(document, steps, at);
    Filter filter = filter(steps[at]);
    for (int i = 0; i < elements.size(); i++) {
      Document named = new Document(inner(steps[at]), elements.get(i));
      if (filter.matches(named)) resolve(document, with(steps, at, i), at + 1, position, into);
    }
  }

  private static List<?> elements(Document document, String[] steps, int at) {
    String[] array = Arrays.copyOf(steps, at);
    if (Paths.get(document, array) instanceof List<?> elements) return elements;
    throw Errors.badValue("The path '" + String.join(".", array) + "' must lead to an array");
  }

  private Filter filter(String step) {
    if (step.equals("$[]")) return document -> true;
    Filter filter = step.startsWith("$[") ? filters.get(inner(step)) : null;
    if (filter == null) throw Errors.badValue("No array filter found for '" + step + "'");
    return filter;
  }

  private static String inner(String step) {
    return step.substring(2, step.length() - 1);
  }

  private static String[] with(String[] steps, int at, int position) {
    String[] concrete = steps.clone();
    concrete[at] = String.valueOf(position);
    return concrete;
  }

  private static String name(Document filter) {
    String key = filter.keySet().iterator().next();
    if (!key.startsWith("$")) return new IndexField(key, true).steps()[0];
    if (filter.get(key) instanceof List<?> parts && parts.getFirst() instanceof Document part) {
      return name(part);
    }
    throw Errors.badValue("An array filter must name what it speaks of");
  }
}
