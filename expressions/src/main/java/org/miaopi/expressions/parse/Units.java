package org.miaopi.expressions.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Span;
import org.miaopi.expressions.value.Days;
import org.miaopi.expressions.value.Duration;
import org.miaopi.expressions.value.Months;

/** Durations as they are written: {@code 2年}, {@code 1年6个月}, {@code 30 days}. */
final class Units {

  private static final String DIGITS = "([0-9０-９]+)\\h*";
  private static final String END = "(?![\\p{L}_])";
  private static final String YEARS = "(?:年|years?)" + END;
  private static final String MONTHS = "(?:个月|months?)" + END;
  private static final String DAYS = "(?:天|days?)" + END;

  private static final Pattern DURATION =
      Pattern.compile(
          (DIGITS + YEARS + "(?:\\h*" + DIGITS + MONTHS + ")?")
              + ("|" + DIGITS + MONTHS)
              + ("|" + DIGITS + DAYS));
  private static final Pattern UNIT =
      Pattern.compile("\\h*(?:" + YEARS + "|" + MONTHS + "|" + DAYS + ")");

  /** What is the name of a month or of a day rather than a duration: {@code 6月}, {@code 30日}. */
  private static final Pattern DATE = Pattern.compile("[0-9０-９]+[月日]");

  private Units() {}

  /** The duration that begins at a digit of the source, or null where it is a plain number. */
  static @Nullable Token duration(String source, int start) {
    Matcher form = DURATION.matcher(source).region(start, source.length());
    if (!form.useTransparentBounds(true).lookingAt()) return null;
    Span span = new Span(start, form.end());
    Duration duration =
        form.group(4) == null
            ? Months.of(number(form.group(1)) * 12 + number(form.group(2)) + number(form.group(3)))
            : Days.of(number(form.group(4)));
    if (duration == null) throw new Mistake("limit.duration", span);
    return new Token(Token.Kind.DURATION, duration.toString(), span);
  }

  /** Where a unit ends that stands behind a number, or -1. */
  static int unit(String source, int position) {
    Matcher form = UNIT.matcher(source).region(position, source.length());
    return form.useTransparentBounds(true).lookingAt() ? form.end() : -1;
  }

  /** Whether a word names a month or a day, where a duration must have been meant. */
  static boolean isDate(String word) {
    return DATE.matcher(word).matches();
  }

  /** Full-width digits are digits too; what is far too long is merely too large. */
  private static long number(@Nullable String digits) {
    if (digits == null) return 0;
    return digits.length() > 9 ? Integer.MAX_VALUE : Long.parseLong(digits);
  }
}
