package org.miaopi.templates.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.miaopi.expressions.ValueText;
import org.miaopi.expressions.value.Chinese;
import org.miaopi.expressions.value.Duration;

/** All formats by name. */
public final class Formats {

  /** Separators of lists are written as they are: 、 or ； or /. */
  private static final Pattern SEPARATOR = Pattern.compile("[\\p{P}\\p{S}\\s]{1,3}");

  private static final Map<String, Format> NAMED = new LinkedHashMap<>();

  static {
    name(new KindFormat<>(LocalDate.class, Chinese::longDate), "年月日", "longDate");
    name(new KindFormat<>(LocalDate.class, Chinese::dateInWords), "中文日期", "chineseDate");
    name(new KindFormat<>(LocalDate.class, LocalDate::toString), "ISO", "iso");
    name(new KindFormat<>(LocalDate.class, date -> String.valueOf(date.getYear())), "年", "year");
    name(
        new KindFormat<>(LocalDate.class, date -> String.valueOf(date.getMonthValue())),
        "月",
        "month");
    name(
        new KindFormat<>(LocalDate.class, date -> String.valueOf(date.getDayOfMonth())),
        "日",
        "day");
    name(new KindFormat<>(String.class, Masks::mask), "脱敏", "mask");
    name(new KindFormat<>(BigDecimal.class, Amounts::capital), "大写", "capital");
    name(new KindFormat<>(BigDecimal.class, Amounts::grouped), "千分位", "grouped");
    name(new KindFormat<>(List.class, list -> joined(list, "\n")), "换行", "lines");
  }

  private Formats() {}

  /** The format of this name, or one that joins lists by it if it is a separator. */
  public static Optional<Format> find(String name) {
    Format named = NAMED.get(name);
    if (named != null) return Optional.of(named);
    if (!SEPARATOR.matcher(name).matches()) return Optional.empty();
    return Optional.of(new KindFormat<>(List.class, list -> joined(list, name)));
  }

  /** Chinese and English names, in order. */
  public static List<String> names() {
    return List.copyOf(NAMED.keySet());
  }

  /** How a value prints without a format. */
  public static String plain(Object value) {
    return switch (value) {
      case LocalDate date -> Chinese.longDate(date);
      case LocalDateTime time -> Chinese.longDate(time.toLocalDate()) + " " + time.toLocalTime();
      case Duration duration -> ValueText.of(duration, Locale.CHINA);
      case BigDecimal number -> number.toPlainString();
      case Boolean truth -> truth ? "是" : "否";
      case List<?> list -> joined(list, "、");
      case Map<?, ?> group -> joined(new ArrayList<>(group.values()), " ");
      default -> value.toString();
    };
  }

  private static String joined(List<?> list, String separator) {
    return list.stream()
        .filter(item -> item != null)
        .map(Formats::plain)
        .collect(Collectors.joining(separator));
  }

  private static void name(Format format, String chinese, String english) {
    NAMED.put(chinese, format);
    NAMED.put(english, format);
  }
}
