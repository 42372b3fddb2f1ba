package org.miaopi.templates.key;

import java.util.List;
import java.util.Locale;
import org.miaopi.expressions.problem.Messages;

/**
 * A key that an operator named cannot sign. What it says names the file or the token, and never a
 * password.
 */
public final class UnusableKey extends IllegalStateException {

  private static final long serialVersionUID = 1;

  private final String code;
  private final transient List<String> arguments;

  UnusableKey(String code, String... arguments) {
    super(text(Locale.ENGLISH, code, List.of(arguments)));
    this.code = code;
    this.arguments = List.of(arguments);
  }

  /** Stable, for programs. */
  public String code() {
    return code;
  }

  /** The sentence for the operator: Chinese unless the locale is English. */
  public String message(Locale locale) {
    return text(locale, code, arguments);
  }

  private static String text(Locale locale, String code, List<String> arguments) {
    return Messages.of(UnusableKey.class, locale).format(code, arguments.toArray(String[]::new));
  }
}
