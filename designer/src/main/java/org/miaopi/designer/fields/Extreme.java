package org.miaopi.designer.fields;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;

/**
 * The values of a field that take most room where they are printed, to try a document with.
 *
 * @param most the largest size that the field allows; of {@link Unit#VALUE}, how many there are
 * @param assumed whether the field sets no limit, so that a usual one was taken
 * @param values by size, from 1
 */
public record Extreme(Unit unit, int most, boolean assumed, IntFunction<Object> values) {

  /** What the size of a value counts. */
  public enum Unit {
    CHARACTERS,
    CHOICES,
    /** The values are how many rows there are. */
    ROWS,
    /** Nothing: each size is one value by itself. */
    VALUE
  }

  /** Can be counted in a picture; each as wide as a Chinese character can be. */
  private static final String FILLER = "一二三四五六七八九十";

  private static final LocalDate LONG_DATE = LocalDate.of(2028, 12, 28);

  public Object value(int size) {
    return values.apply(size);
  }

  /** A text of so many characters. */
  public static String text(int characters) {
    return FILLER.repeat(characters / FILLER.length() + 1).substring(0, characters);
  }

  /**
   * @param usual characters where the field sets no limit
   */
  public static Extreme text(Field field, int usual) {
    int most = Limits.count(field, "maximumLength", 0);
    return new Extreme(Unit.CHARACTERS, most == 0 ? usual : most, most == 0, Extreme::text);
  }

  static Extreme of(Object... values) {
    return new Extreme(Unit.VALUE, values.length, false, size -> values[size - 1]);
  }

  /** The number with most digits. */
  static Extreme number(Field field, int decimals) {
    boolean limited = field.settings().get("maximum") instanceof BigDecimal;
    BigDecimal above =
        field.settings().get("maximum") instanceof BigDecimal maximum
            ? maximum
            : new BigDecimal("100000000");
    BigDecimal step = decimals == 0 && limited ? BigDecimal.ZERO : BigDecimal.ONE;
    BigDecimal longest = above.subtract(step.movePointLeft(decimals));
    return new Extreme(Unit.VALUE, 1, !limited, size -> longest);
  }

  static Extreme date(Field field) {
    if (!(field.settings().get("maximum") instanceof String text)) return of(LONG_DATE);
    LocalDate maximum = LocalDate.parse(text);
    LocalDate late = LONG_DATE.withYear(maximum.getYear());
    return of(late.isAfter(maximum) ? late.minusYears(1) : late);
  }

  /** Those whose labels are longest in Chinese and in English. */
  static Extreme choice(List<Code> codes) {
    return of(
        Stream.of(Locale.CHINESE, Locale.ENGLISH)
            .flatMap(it -> longestFirst(codes, it).stream().limit(1))
            .distinct()
            .toArray());
  }

  static Extreme choices(List<Code> codes) {
    List<Object> longest = longestFirst(codes, Locale.CHINESE);
    return new Extreme(
        Unit.CHOICES, longest.size(), false, size -> List.copyOf(longest.subList(0, size)));
  }

  private static List<Object> longestFirst(List<Code> codes, Locale locale) {
    Comparator<Code> longer = Comparator.comparing(it -> -it.label().in(locale).length());
    return codes.stream().sorted(longer).<Object>map(Code::code).toList();
  }
}
