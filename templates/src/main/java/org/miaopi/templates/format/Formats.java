package org.miaopi.templates.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.miaopi.expressions.ValueText;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Chinese;
import org.miaopi.expressions.value.Duration;

/** All formats by name; what each does stands in {@code formats.properties}. */
public final class Formats {

  /** Prints the labels of choices in English, and dates and yes or no too. */
  public static final String ENGLISH = "en";

  /** Prints the code of a choice instead of its label. */
  public static final String CODE = "code";

  /** Separators of lists are written as they are: 、 or ； or /. */
  private static final Pattern SEPARATOR = Pattern.compile("[\\p{P}\\p{S}\\s]{1,3}");

  private static final DateTimeFormatter ENGLISH_DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("uuuu.MM.dd");

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final BigDecimal AMOUNT = new BigDecimal("12345.6");
  private static final List<String> LIST = List.of("热食类食品制售", "冷食类食品制售");

  private static final List<NamedFormat> ALL =
      List.of(
          date("年月日", "longDate", Chinese::longDate),
          date("中文日期", "chineseDate", Chinese::dateInWords),
          date("ISO", "iso", LocalDate::toString),
          date("点号日期", "dotted", DOTTED::format),
          date("年", "year", day -> String.valueOf(day.getYear())),
          date("月", "month", day -> String.valueOf(day.getMonthValue())),
          date("日", "day", day -> String.valueOf(day.getDayOfMonth())),
          amount("大写", "capital", Amounts::capital),
          amount("千分位", "grouped", Amounts::grouped),
          amount("金额", "money", it -> Amounts.grouped(it.setScale(2, RoundingMode.HALF_UP))),
          text("脱敏", "mask", "公民身份号码", "370112199003070024", Masks::mask),
          text("大写字母", "upper", "车牌号", "鲁a12345", it -> it.toUpperCase(Locale.ROOT)),
          text("小写字母", "lower", "邮箱", "Zhang@Example.org", it -> it.toLowerCase(Locale.ROOT)),
          new NamedFormat(
              "英文", ENGLISH, "发证日期", DAY, new AnyFormat(type -> true, Formats::english)),
          new NamedFormat("代码", CODE, "性别", "2", new AnyFormat(Formats::isChoice, Formats::plain)),
          new NamedFormat(
              "勾选", "check", "网络经营", true, new KindFormat<>(Boolean.class, it -> it ? "√" : "□")),
          new NamedFormat(
              "换行",
              "lines",
              "经营项目",
              LIST,
              new KindFormat<>(List.class, list -> joined(list, "\n"))));

  private static final Map<String, NamedFormat> BY_NAME = byName();

  private Formats() {}

  /** The format of this name, or one that joins lists by it if it is a separator. */
  public static Optional<Format> find(String name) {
    NamedFormat named = BY_NAME.get(name);
    if (named != null) return Optional.of(named.format());
    if (!SEPARATOR.matcher(name).matches()) return Optional.empty();
    return Optional.of(new KindFormat<>(List.class, list -> joined(list, name)));
  }

  /** Whether a name is that of a format, in Chinese or English. */
  public static boolean is(String name, String alias) {
    NamedFormat named = BY_NAME.get(name);
    return named != null && named.alias().equals(alias);
  }

  /** Chinese and English names, in order. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** In the order in which staff read of them. */
  public static List<NamedFormat> all() {
    return ALL;
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

  private static String english(Object value) {
    return switch (value) {
      case LocalDate date -> ENGLISH_DATE.format(date);
      case LocalDateTime time -> ENGLISH_DATE.format(time.toLocalDate()) + " " + time.toLocalTime();
      case Duration duration -> ValueText.of(duration, Locale.ENGLISH);
      case Boolean truth -> truth ? "Yes" : "No";
      case List<?> list -> joined(list, ", ");
      default -> plain(value);
    };
  }

  /** Whether values of a type are codes that have labels. */
  private static boolean isChoice(Type type) {
    return !codes(type).isEmpty();
  }

  /** The codes of a choice or of a list of choices; of other types none. */
  public static List<String> codes(Type type) {
    return switch (type) {
      case Type.Choice choice -> choice.codes();
      case Type.ListOf list -> codes(list.element());
      default -> List.of();
    };
  }

  private static String joined(List<?> list, String separator) {
    return list.stream()
        .filter(item -> item != null)
        .map(Formats::plain)
        .collect(Collectors.joining(separator));
  }

  private static NamedFormat date(String name, String alias, Function<LocalDate, String> print) {
    return new NamedFormat(name, alias, "发证日期", DAY, new KindFormat<>(LocalDate.class, print));
  }

  private static NamedFormat amount(String name, String alias, Function<BigDecimal, String> print) {
    return new NamedFormat(name, alias, "押金", AMOUNT, new KindFormat<>(BigDecimal.class, print));
  }

  private static NamedFormat text(
      String name, String alias, String tag, String sample, Function<String, String> print) {
    return new NamedFormat(name, alias, tag, sample, new KindFormat<>(String.class, print));
  }

  private static Map<String, NamedFormat> byName() {
    Map<String, NamedFormat> named = new LinkedHashMap<>();
    for (NamedFormat format : ALL) {
      named.put(format.name(), format);
      named.put(format.alias(), format);
    }
    return named;
  }
}
