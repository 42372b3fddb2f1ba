package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query demands of a document, compiled once and exact: values are equal or ordered as their
 * keys are, whatever kind of number they are.
 */
interface Filter {

  Set<String> REFERENCE = Set.of("$ref", "$id", "$db");

  boolean matches(Document document);

  /** Which element of an array made the document match; -1 if none did. */
  default int position(Document document) {
    return -1;
  }

  static Filter of(Document query) {
    List<Filter> parts = new ArrayList<>();
    query.forEach((key, condition) -> parts.add(part(key, condition)));
    return parts.size() == 1 ? parts.getFirst() : new All(parts);
  }

  private static Filter part(String key, @Nullable Object condition) {
    return switch (key) {
      case "$and" -> new All(parts(key, condition));
      case "$or" -> new Any(parts(key, condition));
      case "$nor" -> {
        Filter any = new Any(parts(key, condition));
        yield document -> !any.matches(document);
      }
      case "$expr" -> document -> Utils.isTrue(Expression.evaluateDocument(condition, document));
      case "$comment" -> document -> true;
      default -> {
        boolean field = !key.startsWith("$") || REFERENCE.contains(key);
        if (!field) throw Errors.badValue("unknown top level operator: " + key);
        yield new FieldFilter(key, Condition.of(condition));
      }
    };
  }

  private static List<Filter> parts(String operator, @Nullable Object condition) {
    if (!(condition instanceof Collection<?> parts) || parts.isEmpty()) {
      throw Errors.badValue(operator + " must be a nonempty array");
    }
    List<Filter> filters = new ArrayList<>();
    for (Object part : parts) {
      if (!(part instanceof Document query)) {
        throw Errors.badValue(operator + " entries need to be full objects");
      }
      filters.add(of(query));
    }
    return filters;
  }

  record All(List<Filter> parts) implements Filter {

    @Override
    public boolean matches(Document document) {
      for (Filter part : parts) if (!part.matches(document)) return false;
      return true;
    }

    @Override
    public int position(Document document) {
      for (Filter part : parts) {
        int position = part.position(document);
        if (position >= 0) return position;
      }
      return -1;
    }
  }

  record Any(List<Filter> parts) implements Filter {

    @Override
    public boolean matches(Document document) {
      for (Filter part : parts) if (part.matches(document)) return true;
      return false;
    }

    @Override
    public int position(Document document) {
      for (Filter part : parts) {
        if (part.matches(document)) return part.position(document);
      }
      return -1;
    }
  }
}
