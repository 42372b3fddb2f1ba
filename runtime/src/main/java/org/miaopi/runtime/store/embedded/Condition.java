package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A condition on the value at a path. An array on the way stands for its elements. */
sealed interface Condition {

  /**
   * Whether it holds for what {@code steps} lead to from {@code value}, from step {@code at} on.
   */
  boolean holds(@Nullable Object value, String[] steps, int at);

  /** Whether this one element of an array at the end of the path is what makes it hold. */
  default boolean holdsForElement(@Nullable Object element) {
    return holds(element, new String[0], 0);
  }

  /** Of a document of operators, a regular expression, or a value to be equal to. */
  static Condition of(@Nullable Object condition) {
    if (condition instanceof Document operators && hasOperators(operators)) {
      return new All(Operators.of(operators));
    }
    return new Each(Operators.equalTo(condition));
  }

  static boolean hasOperators(Document condition) {
    if (condition.isEmpty()) return false;
    String first = condition.keySet().iterator().next();
    return first.startsWith("$") && !Filter.REFERENCE.contains(first);
  }

  static boolean isPattern(@Nullable Object value) {
    return BsonRegularExpression.isRegularExpression(value);
  }

  /** Holds for a value; for an array if it does for an element or for the array itself. */
  record Each(Predicate<@Nullable Object> test) implements Condition {

    @Override
    public boolean holds(@Nullable Object value, String[] steps, int at) {
      return any(value, steps, at, this::leaf);
    }

    private boolean leaf(@Nullable Object value) {
      if (value instanceof Collection<?> elements) {
        for (Object element : elements) if (test.test(element)) return true;
      }
      return test.test(value);
    }
  }

  /** Holds for a value as it stands, an array as a whole. */
  record Whole(Predicate<@Nullable Object> test) implements Condition {

    @Override
    public boolean holds(@Nullable Object value, String[] steps, int at) {
      return any(value, steps, at, test);
    }
  }

  /** Holds for an array of which one element passes. */
  record Element(Predicate<@Nullable Object> test) implements Condition {

    @Override
    public boolean holds(@Nullable Object value, String[] steps, int at) {
      return any(value, steps, at, it -> it instanceof Collection<?> all && anyOf(all));
    }

    @Override
    public boolean holdsForElement(@Nullable Object element) {
      return test.test(element);
    }

    private boolean anyOf(Collection<?> elements) {
      for (Object element : elements) if (test.test(element)) return true;
      return false;
    }
  }

  record Not(Condition condition) implements Condition {

    @Override
    public boolean holds(@Nullable Object value, String[] steps, int at) {
      return !condition.holds(value, steps, at);
    }

    @Override
    public boolean holdsForElement(@Nullable Object element) {
      return false;
    }
  }

  record All(List<Condition> conditions) implements Condition {

    @Override
    public boolean holds(@Nullable Object value, String[] steps, int at) {
      for (Condition condition : conditions) if (!condition.holds(value, steps, at)) return false;
      return true;
    }

    @Override
    public boolean holdsForElement(@Nullable Object element) {
      for (Condition condition : conditions) if (!condition.holdsForElement(element)) return false;
      return true;
    }
  }

  private static boolean any(
      @Nullable Object value, String[] steps, int at, Predicate<@Nullable Object> test) {
    if (at == steps.length) return test.test(value);
    return switch (value) {
      case Map<?, ?> fields -> any(FieldValues.field(fields, steps[at]), steps, at + 1, test);
      case List<?> elements -> anyElement(elements, steps, at, test);
      case null, default -> test.test(Missing.getInstance());
    };
  }

  private static boolean anyElement(
      List<?> elements, String[] steps, int at, Predicate<@Nullable Object> test) {
    int position = FieldValues.position(steps[at]);
    if (position >= 0
        && position < elements.size()
        && any(elements.get(position), steps, at + 1, test)) {
      return true;
    }
    for (Object element : elements) {
      if (element instanceof Map && any(element, steps, at, test)) return true;
    }
    return false;
  }
}
