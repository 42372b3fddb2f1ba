package org.miaopi.expressions.problem;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bundle {@code messages} beside a class, in the language of a locale. */
public final class Messages {

  private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final ResourceBundle bundle;

  private Messages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The texts in the package of {@code owner}: English for an English locale, else Chinese. */
  public static Messages of(Class<?> owner, Locale locale) {
    String name = owner.getPackageName() + ".messages";
    return new Messages(
        ResourceBundle.getBundle(name, locale, owner.getClassLoader(), NO_FALLBACK));
  }

  /** The text of a key that must exist. */
  public String text(String key) {
    return bundle.getString(key);
  }

  /** The same with its places {@code {0}}, {@code {1}}… filled, whatever the arguments hold. */
  public String format(String key, String... arguments) {
    return PLACE
        .matcher(text(key))
        .replaceAll(place -> Matcher.quoteReplacement(arguments[Integer.parseInt(place.group(1))]));
  }

  /** The text of an {@code @key}; anything else stands for itself. */
  String resolve(String argument) {
    String key = argument.startsWith("@") ? argument.substring(1) : "";
    return bundle.containsKey(key) ? bundle.getString(key) : argument;
  }
}
