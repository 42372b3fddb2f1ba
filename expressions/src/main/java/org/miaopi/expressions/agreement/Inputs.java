package org.miaopi.expressions.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Calendar;
import org.miaopi.expressions.value.Environment;

/** Environments for an expression, by the types of its names: the same ones for the same seed. */
final class Inputs {

  private static final int MOST_ROWS = 3;
  private static final int UNANSWERED = 8;
  private static final int FOREIGN_CODE = 16;
  private static final int MOST_DAYS = 20;
  private static final int NEAR = 9;

  private final Map<String, Type> names;
  private final Samples samples;
  private final boolean usesCalendar;
  private final Random random;

  Inputs(Node node, long seed) {
    names = node.names();
    samples = new Samples(node);
    usesCalendar = Functions.useCalendar(node);
    random = new Random(seed);
  }

  Environment next() {
    LocalDate today = (LocalDate) one(samples.of(Type.Simple.DATE));
    return new Environment(fields(names), today, usesCalendar ? calendar() : Calendar.WEEKDAYS);
  }

  /** Days off and worked weekends among and about the dates that are tried. */
  private Calendar calendar() {
    return new Calendar(days(), days());
  }

  private Set<LocalDate> days() {
    Set<LocalDate> days = new HashSet<>();
    for (int i = random.nextInt(MOST_DAYS); i > 0; i--) {
      LocalDate about = (LocalDate) one(samples.of(Type.Simple.DATE));
      days.add(about.plusDays(random.nextInt(NEAR)));
    }
    return days;
  }

  private Map<String, @Nullable Object> fields(Map<String, Type> types) {
    Map<String, @Nullable Object> fields = new HashMap<>();
    types.forEach((name, type) -> fields.put(name, value(type)));
    return fields;
  }

  private @Nullable Object value(Type type) {
    if (random.nextInt(UNANSWERED) == 0) return null;
    return switch (type) {
      case Type.Simple simple -> one(samples.of(simple));
      case Type.Choice choice -> code(choice);
      case Type.ListOf list -> several(list.element());
      case Type.Rows rows -> several(new Type.Group(rows.fields()));
      case Type.Group group -> fields(group.fields());
    };
  }

  private Object code(Type.Choice choice) {
    boolean foreign = choice.codes().isEmpty() || random.nextInt(FOREIGN_CODE) == 0;
    return foreign ? "?" : one(choice.codes());
  }

  private List<@Nullable Object> several(Type element) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = random.nextInt(MOST_ROWS + 1); i > 0; i--) values.add(value(element));
    return values;
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
