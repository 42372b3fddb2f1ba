package org.miaopi.expressions.functions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All functions of the language, in the order of the documentation. */
public final class Functions {

  private static final List<Function> ALL =
      List.of(
          new Length(),
          new Trim(),
          new Upper(),
          new Lower(),
          new Substring(),
          new Replace(),
          new Concat(),
          new Join(),
          new StartsWith(),
          new EndsWith(),
          new Contains(),
          new Matches(),
          new Text(),
          new Round(),
          new Floor(),
          new Ceil(),
          new Abs(),
          new Sum(),
          new Average(),
          new Minimum(),
          new Maximum(),
          new Any(),
          new All(),
          new Count(),
          new Filter(),
          new Today(),
          new DateOf(),
          new DateTimeOf(),
          new DurationOf(),
          new Age(),
          new YearsBetween(),
          new MonthsBetween(),
          new DaysBetween(),
          new PlusYears(),
          new PlusMonths(),
          new PlusDays(),
          new YearOf(),
          new MonthOf(),
          new DayOf(),
          new BirthDate(),
          new Sex(),
          new ValidResidentNumber(),
          new ValidCreditCode(),
          new Present(),
          new OrElse(),
          new If());

  private static final Map<String, Function> BY_NAME = new LinkedHashMap<>();

  static {
    for (Function function : ALL) {
      BY_NAME.put(function.name(), function);
      BY_NAME.put(function.alias(), function);
    }
  }

  private Functions() {}

  public static List<Function> all() {
    return ALL;
  }

  /** The function with the English or the Chinese name, or null. */
  public static @Nullable Function find(String name) {
    return BY_NAME.get(name);
  }

  /** The function that a checked expression calls. */
  public static Function get(String name) {
    return Objects.requireNonNull(BY_NAME.get(name), name);
  }
}
