package org.miaopi.expressions.functions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;

/** All functions of the language, in the order of the documentation. */
public final class Functions {

  private static final List<Function> ALL =
      List.of(
          new Length(),
          new Trim(),
          new Upper(),
          new Lower(),
          new Substring(),
          new PadStart(),
          new PadEnd(),
          new Replace(),
          new IndexOf(),
          new LastIndexOf(),
          new Concat(),
          new Join(),
          new Split(),
          new StartsWith(),
          new EndsWith(),
          new Contains(),
          new ContainsAny(),
          new ContainsAll(),
          new Matches(),
          new Text(),
          new NumberOf(),
          new Round(),
          new RoundHalfEven(),
          new RoundUp(),
          new RoundDown(),
          new Floor(),
          new Ceil(),
          new Abs(),
          new Power(),
          new Clamp(),
          new CapitalAmount(),
          Sum.ofAny(),
          new Average(),
          new Minimum(),
          new Maximum(),
          new Any(),
          new All(),
          new Count(),
          new Filter(),
          new Each(),
          new Distinct(),
          new SortBy(),
          new SortByDescending(),
          new First(),
          new Last(),
          new At(),
          new Today(),
          new DateOf(),
          new DateTimeOf(),
          new DatePart(),
          new DurationOf(),
          new Age(),
          new YearsBetween(),
          new MonthsBetween(),
          new DaysBetween(),
          new HoursBetween(),
          new MinutesBetween(),
          new PlusYears(),
          new PlusMonths(),
          new PlusDays(),
          new MinusYears(),
          new MinusMonths(),
          new MinusDays(),
          new StartOfMonth(),
          new EndOfMonth(),
          new IsWorkday(),
          new PlusWorkdays(),
          new WorkdaysBetween(),
          new YearOf(),
          new MonthOf(),
          new DayOf(),
          new HourOf(),
          new MinuteOf(),
          new Weekday(),
          new LongDate(),
          new ChineseDate(),
          new BirthDate(),
          new Sex(),
          new Region(),
          new ValidResidentNumber(),
          new ValidCreditCode(),
          new RegionUnder(),
          new Present(),
          new OrElse(),
          new If());

  /** What only trees call, by the type of the value. */
  private static final List<Function> OF_TYPES = List.of(Sum.ofMonths(), Sum.ofDays());

  private static final Map<String, Function> BY_NAME = new LinkedHashMap<>();
  private static final Map<String, Function> IN_TREES = new LinkedHashMap<>();

  static {
    for (Function function : ALL) {
      BY_NAME.put(function.name(), function);
      BY_NAME.put(function.alias(), function);
      IN_TREES.put(function.name(), function);
    }
    for (Function function : OF_TYPES) IN_TREES.put(function.name(), function);
  }

  private Functions() {}

  public static List<Function> all() {
    return ALL;
  }

  /** The function with the English or the Chinese name, or null. */
  public static @Nullable Function find(String name) {
    return BY_NAME.get(name);
  }

  /** The function that a checked expression calls by this name. */
  public static Function get(String name) {
    return Objects.requireNonNull(called(name), name);
  }

  /** The function that a checked expression calls by this name, or null of an operator. */
  public static @Nullable Function called(String name) {
    return IN_TREES.get(name);
  }

  /** Whether one of those that the tree calls depends on the calendar of working days. */
  public static boolean useCalendar(Node node) {
    return node.all()
        .anyMatch(
            it ->
                it instanceof Node.Call call
                    && called(call.function()) instanceof Function function
                    && function.usesCalendar());
  }
}
