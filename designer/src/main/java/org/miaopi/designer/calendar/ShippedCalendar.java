package org.miaopi.designer.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.json.StrictJson;
import org.miaopi.expressions.value.Calendar;

/** The years that come with the software, one file each, as the State Council announced them. */
public final class ShippedCalendar {

  private static final int LARGEST = 64 * 1024;
  private static final Map<Integer, Calendar> YEARS = read(2025, 2026);
  private static final Calendar ALL = union(YEARS.values().stream());

  private ShippedCalendar() {}

  /** All years together: what the cases of an item count by, unless one carries its own. */
  public static Calendar all() {
    return ALL;
  }

  /** By year. */
  static Map<Integer, Calendar> years() {
    return YEARS;
  }

  /** Several years as one calendar. */
  static Calendar union(Stream<Calendar> years) {
    return years.reduce(Calendar.WEEKDAYS, Calendar::and);
  }

  private static Map<Integer, Calendar> read(int... years) {
    Map<Integer, Calendar> read = new TreeMap<>();
    for (int year : years) read.put(year, read(year));
    return Map.copyOf(read);
  }

  private static Calendar read(int year) {
    String name = year + ".json";
    try (InputStream json = ShippedCalendar.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(json, name).readAllBytes();
      Object document = StrictJson.parse(bytes, LARGEST).orRefuse();
      return JsonObject.read(document, it -> CalendarJson.read(it, year)).orRefuse();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
