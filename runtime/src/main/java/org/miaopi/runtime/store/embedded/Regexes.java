package org.miaopi.runtime.store.embedded;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The regular expressions of queries. They run in time linear in the text, so that no pattern can
 * occupy the store; look-around and back references, which have no such bound, are refused.
 */
final class Regexes {

  private static final int LONGEST = 1_000;
  private static final int MOST_REPEATS = 1_000;
  private static final String SPECIAL = "\\^$.|?*+()[]{}";
  private static final java.util.regex.Pattern REPEAT =
      java.util.regex.Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");

  private Regexes() {}

  /** {@code pattern} is a text or a regular expression, which has options of its own. */
  static Pattern of(@Nullable Object pattern, @Nullable Object options) {
    if (pattern instanceof de.bwaldvogel.mongo.bson.BsonRegularExpression regex) {
      return of(regex.getPattern(), options == null ? regex.getOptions() : options);
    }
    if (!(pattern instanceof String text)) throw Errors.badValue("$regex has to be a string");
    if (text.length() > LONGEST) throw Errors.badValue("Regular expression is too long");
    if (repeats(text) > MOST_REPEATS) throw Errors.badValue("Regular expression repeats too often");
    try {
      return Pattern.compile(text, flags(options == null ? "" : options.toString()));
    } catch (PatternSyntaxException e) {
      throw Errors.badValue(
          "Regular expression is invalid or not supported: " + e.getDescription());
    }
  }

  /**
   * The text with which every match begins, as far as the pattern says it literally after {@code
   * ^}; empty where it does not.
   */
  static String prefix(String pattern, @Nullable Object options) {
    boolean plain =
        options == null || options.toString().chars().allMatch(it -> "su".indexOf(it) >= 0);
    if (!plain || !pattern.startsWith("^") || pattern.indexOf('|') >= 0) return "";
    StringBuilder prefix = new StringBuilder();
    int at = 1;
    while (at < pattern.length()) {
      char here = pattern.charAt(at);
      boolean escaped = here == '\\' && at + 1 < pattern.length();
      if (escaped) here = pattern.charAt(++at);
      boolean literal =
          escaped
              ? SPECIAL.indexOf(here) >= 0 || here == '-' || here == '/'
              : SPECIAL.indexOf(here) < 0;
      if (!literal || here == 0) break;
      if (at + 1 < pattern.length() && "?*{".indexOf(pattern.charAt(at + 1)) >= 0) break;
      prefix.append(here);
      at++;
    }
    boolean half =
        !prefix.isEmpty() && Character.isHighSurrogate(prefix.charAt(prefix.length() - 1));
    return half ? prefix.substring(0, prefix.length() - 1) : prefix.toString();
  }

  private static int flags(String options) {
    int flags = 0;
    for (char option : options.toCharArray()) {
      flags |=
          switch (option) {
            case 'i' -> Pattern.CASE_INSENSITIVE;
            case 'm' -> Pattern.MULTILINE;
            case 's' -> Pattern.DOTALL;
            case 'u' -> 0;
            default ->
                throw Errors.badValue("Regular expression option is not supported: " + option);
          };
    }
    return flags;
  }

  /** Nested repeats multiply; so does this, whether they are nested or not. */
  private static long repeats(String pattern) {
    long product = 1;
    var repeat = REPEAT.matcher(pattern);
    while (repeat.find() && product <= MOST_REPEATS) {
      boolean open = repeat.group(2) == null || repeat.group(2).isEmpty();
      product *= Math.max(1, Long.parseLong(open ? repeat.group(1) : repeat.group(2)));
    }
    return product;
  }
}
