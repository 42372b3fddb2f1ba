package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One field of a group while documents are added to it. */
abstract sealed class Accumulation {

  private final @Nullable Object expression;

  private Accumulation(@Nullable Object expression) {
    this.expression = expression;
  }

  @Nullable Object expression() {
    return expression;
  }

  abstract void add(@Nullable Object value, Budget budget);

  abstract @Nullable Object result();

  /** Fresh ones for every field of a {@code $group} but {@code _id}. */
  static Map<String, Accumulation> parse(Document group) {
    Map<String, Accumulation> fields = new LinkedHashMap<>();
    group.forEach(
        (field, described) -> {
          if (field.equals("_id")) return;
          Document accumulator = (Document) described;
          String operator = accumulator.keySet().iterator().next();
          fields.put(field, of(operator, accumulator.get(operator)));
        });
    return fields;
  }

  private static Accumulation of(String operator, @Nullable Object expression) {
    return switch (operator) {
      case "$sum" -> new Sum(expression);
      case "$avg" -> new Mean(expression);
      case "$min" -> new Extreme(expression, -1);
      case "$max" -> new Extreme(expression, 1);
      case "$first" -> new End(expression, true);
      case "$last" -> new End(expression, false);
      case "$push" -> new Push(expression);
      case "$addToSet" -> new Different(expression);
      default -> throw Errors.unsupported("the group operator " + operator);
    };
  }

  private static final class Sum extends Accumulation {

    private Number sum = 0;

    private Sum(@Nullable Object expression) {
      super(expression);
    }

    @Override
    void add(@Nullable Object value, Budget budget) {
      if (value instanceof Number number) sum = Numbers.sum(sum, number);
    }

    @Override
    Object result() {
      return sum;
    }
  }

  private static final class Mean extends Accumulation {

    private Number sum = 0;
    private long count;

    private Mean(@Nullable Object expression) {
      super(expression);
    }

    @Override
    void add(@Nullable Object value, Budget budget) {
      if (!(value instanceof Number number)) return;
      sum = Numbers.sum(sum, number);
      count++;
    }

    @Override
    @Nullable Object result() {
      return count == 0 ? null : Numbers.quotient(sum, count);
    }
  }

  private static final class Extreme extends Accumulation {

    private final int sign;
    private @Nullable Object value;

    private Extreme(@Nullable Object expression, int sign) {
      super(expression);
      this.sign = sign;
    }

    @Override
    void add(@Nullable Object next, Budget budget) {
      if (Missing.isNullOrMissing(next)) return;
      if (value == null || sign * KeyBytes.compare(next, value) > 0) value = next;
    }

    @Override
    @Nullable Object result() {
      return value;
    }
  }

  private static final class End extends Accumulation {

    private final boolean first;
    private @Nullable Object value;
    private boolean met;

    private End(@Nullable Object expression, boolean first) {
      super(expression);
      this.first = first;
    }

    @Override
    void add(@Nullable Object next, Budget budget) {
      if (!first || !met) value = next instanceof Missing ? null : next;
      met = true;
    }

    @Override
    @Nullable Object result() {
      return value;
    }
  }

  private static final class Push extends Accumulation {

    private final List<@Nullable Object> values = new ArrayList<>();

    private Push(@Nullable Object expression) {
      super(expression);
    }

    @Override
    void add(@Nullable Object value, Budget budget) {
      if (value instanceof Missing) return;
      budget.keep(KeyBytes.of(value).length);
      values.add(value);
    }

    @Override
    Object result() {
      return values;
    }
  }

  private static final class Different extends Accumulation {

    private final Map<byte[], Object> values = new TreeMap<>(Arrays::compareUnsigned);

    private Different(@Nullable Object expression) {
      super(expression);
    }

    @Override
    void add(@Nullable Object value, Budget budget) {
      if (value instanceof Missing) return;
      byte[] key = KeyBytes.of(value);
      if (values.putIfAbsent(key, value) == null) budget.keep(2L * key.length);
    }

    @Override
    Object result() {
      return new ArrayList<>(values.values());
    }
  }
}
