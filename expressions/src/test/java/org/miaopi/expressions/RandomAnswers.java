package org.miaopi.expressions;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Calendar;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Iso;
import org.miaopi.expressions.value.Wire;

/**
 * Answers by chance as they travel in JSON, so that the browser reads the very same; a quarter is
 * not answered, the edges of every type come often.
 */
@NullUnmarked
final class RandomAnswers {

  private static final List<String> DECIMALS =
      List.of(
          "0",
          "0.00",
          "1",
          "-1",
          "2.50",
          "0.5",
          "60",
          "9".repeat(34),
          "-" + "9".repeat(34),
          "0." + "0".repeat(33) + "1",
          "0.3333333333333333333333333333333333",
          "1000000",
          "1000001");
  private static final List<String> TEXTS =
      List.of(
          "甲",
          "a",
          "1",
          "2024-02-29",
          "2024-02-29 08:00",
          "-12.50",
          "\uFF21",
          "2023-02-29",
          "11010519491231002X",
          "91990101MA0000001Y",
          "370102",
          "370000000000",
          " x\u3000",
          "\uFEFF\u2028a\t",
          "\uD83D\uDE00e\u0301",
          "\uD83D",
          "\uDE00\uD83D",
          "ßİΣǆς",
          "\u202Eabc\u0000",
          "');F.x(",
          "__proto__",
          "𠮷野".repeat(40));
  private static final List<String> DATES =
      List.of("0001-01-01", "9999-12-31", "2024-02-29", "2026-11-24", "2026-01-31", "1582-10-10");
  private static final List<String> TIMES =
      List.of("0001-01-01T00:00:00", "9999-12-31T23:59:59", "2024-02-29T12:00:00");
  private static final List<String> MONTHS = List.of("P0M", "P1M", "-P11M", "P10000Y", "-P10000Y");
  private static final List<String> DAYS = List.of("P0D", "P1D", "-P1D", "P3652425D", "-P3652425D");

  /** One evaluation's answers, as JSON and as the server reads them. */
  record Answers(Map<String, Object> json, Environment environment) {

    Map<String, Object> calendar() {
      Calendar calendar = environment.calendar();
      return Map.of(
          "daysOff", dates(calendar.daysOff()), "workingDays", dates(calendar.workingDays()));
    }

    private static List<String> dates(Set<LocalDate> dates) {
      return dates.stream().sorted().map(LocalDate::toString).toList();
    }
  }

  private final Random random;

  RandomAnswers(long seed) {
    random = new Random(seed);
  }

  /** Answers for these names of the scope. */
  Answers next(Set<String> names) {
    Map<String, Object> json = new TreeMap<>();
    Map<String, Object> values = new LinkedHashMap<>();
    for (String name : names.stream().sorted().toList()) {
      Type type = RandomSource.SCOPE.names().get(name);
      json.put(name, json(type));
      values.put(name, Wire.read(type, json.get(name)).value());
    }
    LocalDate today = LocalDate.parse(random.nextBoolean() ? "2026-11-24" : one(DATES));
    Calendar calendar = random.nextInt(3) == 0 ? new Calendar(days(), days()) : Calendar.WEEKDAYS;
    return new Answers(json, new Environment(values, today, calendar));
  }

  private Set<LocalDate> days() {
    LocalDate start = LocalDate.of(2026, 9, 20);
    return random.ints(12, 0, 90).mapToObj(start::plusDays).collect(Collectors.toSet());
  }

  private Object json(Type type) {
    if (random.nextInt(4) == 0) return null;
    boolean edge = random.nextBoolean();
    return switch (type) {
      case Type.Simple.BOOLEAN -> random.nextBoolean();
      case Type.Simple.DECIMAL -> edge ? one(DECIMALS) : decimal();
      case Type.Simple.TEXT -> one(TEXTS);
      case Type.Simple.DATE ->
          edge ? one(DATES) : LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000)).toString();
      case Type.Simple.DATE_TIME -> edge ? one(TIMES) : time();
      case Type.Simple.MONTHS -> edge ? one(MONTHS) : "P" + random.nextInt(500) + "M";
      case Type.Simple.DAYS -> edge ? one(DAYS) : "-P" + random.nextInt(50_000) + "D";
      case Type.Choice choice -> one(choice.codes());
      case Type.ListOf list -> several(list.element());
      case Type.Rows rows -> several(new Type.Group(rows.fields()));
      case Type.Group group -> fields(group);
    };
  }

  private String decimal() {
    BigInteger digits = new BigInteger(random.nextInt(1, 40), random);
    int places = random.nextInt(6);
    return (random.nextBoolean() ? "-" : "")
        + new java.math.BigDecimal(digits, places).toPlainString();
  }

  private String time() {
    LocalDateTime start = LocalDateTime.of(1950, 1, 1, 0, 0);
    return Iso.text(start.plusSeconds(random.nextLong(4_000_000_000L)));
  }

  private List<Object> several(Type type) {
    List<Object> several = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) several.add(json(type));
    return several;
  }

  private Map<String, Object> fields(Type.Group group) {
    Map<String, Object> fields = new TreeMap<>();
    group.fields().keySet().stream()
        .sorted()
        .forEach(name -> fields.put(name, json(group.fields().get(name))));
    return fields;
  }

  private String one(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}
