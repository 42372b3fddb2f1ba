package org.miaopi.expressions.agreement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Wire;

/**
 * One input that two evaluators differ on.
 *
 * @param one what the first made of it, as on the wire; an exception by its name
 * @param other what the second did
 */
public record Disagreement(Environment input, @Nullable Object one, @Nullable Object other) {

  /**
   * The input in one line: {@code 年龄 = 57, today = 2026-11-24}, with the days off and the weekend
   * days worked where there are some.
   */
  public String inputs() {
    String values =
        input.values().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(it -> it.getKey() + " = " + Wire.write(it.getValue()) + ", ")
            .collect(Collectors.joining());
    return values
        + "today = "
        + input.today()
        + days("off", input.calendar().daysOff())
        + days("worked", input.calendar().workingDays());
  }

  private static String days(String name, Set<LocalDate> days) {
    return days.isEmpty() ? "" : ", " + name + " = " + days.stream().sorted().toList();
  }
}
