package org.miaopi.expressions.functions;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Regular expressions in linear time, of the subset that RE2 and browsers understand alike: no
 * look-around, no back references, of escapes only {@code \\d \\D \\w \\W} and escaped punctuation.
 */
public final class Patterns {

  private static final int LONGEST = 200;
  private static final int REPEATS = 1_000;

  /** No match takes more: the lengths of text and pattern times how often parts repeat. */
  private static final int MOST_STEPS = 5_000_000;

  private static final java.util.regex.Pattern ESCAPE =
      java.util.regex.Pattern.compile("\\\\[^dDwW\\p{Punct}]|\\\\$");
  private static final java.util.regex.Pattern GROUP =
      java.util.regex.Pattern.compile("\\(\\?[^:]|\\[\\[:");
  private static final java.util.regex.Pattern REPEAT =
      java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

  private Patterns() {}

  /** Whether the pattern may be used. */
  public static boolean isValid(String pattern) {
    return compile(pattern) != null;
  }

  /** The pattern, ready to be used; null if it may not be. */
  static @Nullable Pattern compile(String pattern) {
    if (pattern.length() > LONGEST || repeats(pattern) > REPEATS) return null;
    String unescaped = pattern.replace("\\\\", "");
    if (ESCAPE.matcher(unescaped).find() || GROUP.matcher(unescaped).find()) return null;
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException notUnderstood) {
      return null;
    }
  }

  /** Whether the whole text has the form; null where that would take too long. */
  static @Nullable Boolean matches(Pattern pattern, String text) {
    String form = pattern.pattern();
    boolean quick = repeats(form) * form.length() * text.length() <= MOST_STEPS;
    return quick ? pattern.matches(text) : null;
  }

  /** Nested repeats multiply; so does this, whether they are nested or not. */
  private static long repeats(String pattern) {
    long product = 1;
    var repeat = REPEAT.matcher(pattern);
    while (repeat.find() && product <= REPEATS) {
      String most =
          repeat.group(2) == null || repeat.group(2).isEmpty() ? repeat.group(1) : repeat.group(2);
      product *= most.length() > 4 ? REPEATS + 1 : Math.max(1, Long.parseLong(most));
    }
    return product;
  }
}
