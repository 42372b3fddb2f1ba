package org.miaopi.expressions;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.problem.Messages;
import org.miaopi.expressions.value.Days;
import org.miaopi.expressions.value.Months;

/** Values as a sentence names them: 是, 12.50, 2026-01-31 09:00, 1年6个月. */
public final class ValueText {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final Messages messages;
  private final UnaryOperator<String> texts;

  private ValueText(Messages messages, UnaryOperator<String> texts) {
    this.messages = messages;
    this.texts = texts;
  }

  /** A value in words, Chinese unless the locale is English. */
  public static String of(@Nullable Object value, Locale locale) {
    return of(value, locale, UnaryOperator.identity());
  }

  /**
   * The same.
   *
   * @param texts how a text is called, such as the label of a code
   */
  static String of(@Nullable Object value, Locale locale, UnaryOperator<String> texts) {
    return new ValueText(Messages.of(ValueText.class, locale), texts).text(value);
  }

  private String text(@Nullable Object value) {
    return switch (value) {
      case null -> messages.text("none");
      case String text when text.isEmpty() -> messages.text("blank");
      case String text -> texts.apply(text);
      case Boolean truth -> messages.text(truth ? "true" : "false");
      case BigDecimal decimal -> decimal.toPlainString();
      case LocalDateTime time -> (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
      case Months months -> months(months.count());
      case Days days -> amount("day", days.count());
      case List<?> list when list.isEmpty() -> messages.text("none");
      case List<?> list when list.stream().anyMatch(Map.class::isInstance) ->
          messages.text("rows").replace("{0}", String.valueOf(list.size()));
      case List<?> list ->
          list.stream().map(this::text).collect(Collectors.joining(messages.text("comma")));
      case Map<?, ?> map -> "…";
      default -> value.toString();
    };
  }

  private String months(int count) {
    int years = count / 12;
    int months = count % 12;
    if (years == 0) return amount("month", months);
    if (months == 0) return amount("year", years);
    return amount("year", years) + messages.text("and") + amount("month", Math.abs(months));
  }

  private String amount(String unit, int count) {
    String key = Math.abs(count) == 1 ? unit : unit + "s";
    return messages.text(key).replace("{0}", String.valueOf(count));
  }
}
