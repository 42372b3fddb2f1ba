package org.miaopi.designer.text;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bundle {@code messages} of one package. In its texts, {@code {0}} stands for an argument. */
public final class Messages {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle chinese;
  private final ResourceBundle english;

  private Messages(ResourceBundle chinese, ResourceBundle english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** The bundle beside this class. */
  public static Messages of(Class<?> neighbour) {
    String name = neighbour.getPackageName() + ".messages";
    ClassLoader loader = neighbour.getClassLoader();
    return new Messages(
        ResourceBundle.getBundle(name, Locale.ROOT, loader, NO_FALLBACK),
        ResourceBundle.getBundle(name, Locale.ENGLISH, loader, NO_FALLBACK));
  }

  public boolean has(String code) {
    return chinese.containsKey(code);
  }

  /**
   * The text of a code with its arguments.
   *
   * @throws java.util.MissingResourceException if the bundle lacks the code, which is a bug
   */
  public Localized text(String code, List<String> arguments) {
    return new Localized(
        filled(chinese.getString(code), arguments), filled(english.getString(code), arguments));
  }

  public Localized text(String code, String... arguments) {
    return text(code, List.of(arguments));
  }

  /** The same where an argument differs by language. */
  public Localized sentence(String code, Localized... arguments) {
    List<String> inChinese = Stream.of(arguments).map(Localized::zh).toList();
    List<String> inEnglish = Stream.of(arguments).map(it -> it.in(Locale.ENGLISH)).toList();
    return new Localized(
        filled(chinese.getString(code), inChinese), filled(english.getString(code), inEnglish));
  }

  private static String filled(String pattern, List<String> arguments) {
    return ARGUMENT
        .matcher(pattern)
        .replaceAll(it -> Matcher.quoteReplacement(arguments.get(Integer.parseInt(it.group(1)))));
  }
}
