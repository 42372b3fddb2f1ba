package org.miaopi.runtime.store.embedded;

import com.google.re2j.Pattern;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The query operators on a field. */
final class Operators {

  private Operators() {}

  static List<Condition> of(Document operators) {
    List<Condition> conditions = new ArrayList<>();
    operators.forEach(
        (operator, operand) -> {
          if (!operator.equals("$options")) conditions.add(of(operator, operand, operators));
        });
    return conditions;
  }

  private static Condition of(String operator, @Nullable Object operand, Document all) {
    return switch (operator) {
      case "$eq" -> each(same(operand));
      case "$ne" -> not(each(equalTo(operand)));
      case "$in" -> each(oneOf(list(operator, operand)));
      case "$nin" -> not(each(oneOf(list(operator, operand))));
      case "$gt" -> each(ordered(operand, it -> it > 0, false));
      case "$gte" -> each(ordered(operand, it -> it >= 0, true));
      case "$lt" -> each(ordered(operand, it -> it < 0, false));
      case "$lte" -> each(ordered(operand, it -> it <= 0, true));
      case "$exists" -> {
        Condition present = new Condition.Whole(it -> !(it instanceof Missing));
        yield Utils.isTrue(operand) ? present : not(present);
      }
      case "$regex" -> each(matching(Regexes.of(operand, all.get("$options"))));
      case "$not" -> not(negated(operand));
      case "$all" -> all(list(operator, operand));
      case "$elemMatch" -> new Condition.Element(element(operand));
      case "$size" -> size(operand);
      case "$mod" -> each(remainder(list(operator, operand)));
      case "$type" -> {
        Document type = new Document("$type", operand);
        DefaultQueryMatcher types = new DefaultQueryMatcher();
        yield each(it -> !(it instanceof Missing) && types.matchesValue(type, it));
      }
      default -> throw Errors.badValue("unknown operator: " + operator);
    };
  }

  private static Condition each(Predicate<@Nullable Object> test) {
    return new Condition.Each(test);
  }

  private static Condition not(Condition condition) {
    return new Condition.Not(condition);
  }

  private static Condition negated(@Nullable Object operand) {
    boolean allowed =
        Condition.isPattern(operand)
            || (operand instanceof Document operators && Condition.hasOperators(operators));
    if (!allowed) throw Errors.badValue("$not needs a regex or a document of operators");
    return Condition.of(operand);
  }

  /** A regular expression matches what it describes, besides itself. */
  static Predicate<@Nullable Object> equalTo(@Nullable Object operand) {
    if (!(operand instanceof BsonRegularExpression regex)) return same(operand);
    Predicate<@Nullable Object> described =
        matching(Regexes.of(regex.getPattern(), regex.getOptions()));
    Predicate<@Nullable Object> itself = same(operand);
    return value -> described.test(value) || itself.test(value);
  }

  private static Predicate<@Nullable Object> same(@Nullable Object operand) {
    if (operand instanceof String text) return text::equals;
    byte[] key = KeyBytes.of(operand);
    return value -> KeyBytes.sameKind(value, key) && Arrays.equals(KeyBytes.of(value), key);
  }

  private static Predicate<@Nullable Object> oneOf(Collection<?> operands) {
    Set<ByteBuffer> keys = new HashSet<>();
    List<Predicate<@Nullable Object>> patterns = new ArrayList<>();
    for (Object operand : operands) {
      if (operand instanceof BsonRegularExpression) patterns.add(equalTo(operand));
      else keys.add(ByteBuffer.wrap(KeyBytes.of(operand)));
    }
    return value ->
        keys.contains(ByteBuffer.wrap(KeyBytes.of(value)))
            || patterns.stream().anyMatch(it -> it.test(value));
  }

  /** Only values of one kind are ordered among each other; NaN is before and after nothing. */
  private static Predicate<@Nullable Object> ordered(
      @Nullable Object operand, IntPredicate wanted, boolean orEqual) {
    if (operand instanceof MinKey || operand instanceof MaxKey) {
      byte[] key = KeyBytes.of(operand);
      return value -> wanted.test(Arrays.compareUnsigned(KeyBytes.of(value), key));
    }
    byte[] key = KeyBytes.of(operand);
    boolean numberless = NumberKeys.isNaN(operand);
    return value -> {
      if (!KeyBytes.sameKind(value, key)) return false;
      if (numberless || NumberKeys.isNaN(value)) {
        return orEqual && numberless && NumberKeys.isNaN(value);
      }
      return wanted.test(Arrays.compareUnsigned(KeyBytes.of(value), key));
    };
  }

  private static Predicate<@Nullable Object> matching(Pattern pattern) {
    return value -> value instanceof String text && pattern.matcher(text).find();
  }

  private static Condition all(Collection<?> operands) {
    List<Condition> conditions = new ArrayList<>();
    for (Object operand : operands) conditions.add(Condition.of(operand));
    if (conditions.isEmpty()) return each(value -> false);
    return new Condition.All(conditions);
  }

  private static Predicate<@Nullable Object> element(@Nullable Object operand) {
    if (!(operand instanceof Document query)) throw Errors.badValue("$elemMatch needs an Object");
    if (Condition.hasOperators(query) && !isLogical(query)) {
      Condition condition = new Condition.All(Operators.of(query));
      return condition::holdsForElement;
    }
    Filter filter = Filter.of(query);
    return value -> value instanceof Document document && filter.matches(document);
  }

  private static boolean isLogical(Document query) {
    return Set.of("$and", "$or", "$nor", "$expr").contains(query.keySet().iterator().next());
  }

  private static Condition size(@Nullable Object operand) {
    if (!(operand instanceof Number number)) throw Errors.badValue("$size needs a number");
    double size = number.doubleValue();
    return new Condition.Whole(it -> it instanceof Collection<?> all && all.size() == size);
  }

  private static Predicate<@Nullable Object> remainder(List<?> operands) {
    boolean numbers =
        operands.size() == 2 && operands.stream().allMatch(it -> it instanceof Number);
    if (!numbers) throw Errors.badValue("malformed mod, it needs a divisor and a remainder");
    long divisor = whole((Number) operands.get(0));
    long remainder = whole((Number) operands.get(1));
    if (divisor == 0) throw Errors.badValue("divisor cannot be 0");
    return value ->
        value instanceof Number number
            && Numbers.isFinite(number)
            && whole(number) % divisor == remainder;
  }

  private static long whole(Number number) {
    return number instanceof Decimal128 || number instanceof Double
        ? Numbers.exact(number, new BigDecimal(0)).longValue()
        : number.longValue();
  }

  private static List<?> list(String operator, @Nullable Object operand) {
    if (operand instanceof Collection<?> all) return new ArrayList<>(all);
    throw Errors.badValue(operator + " needs an array");
  }
}
