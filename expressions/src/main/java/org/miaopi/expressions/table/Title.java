package org.miaopi.expressions.table;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A heading in both languages.
 *
 * @param english null if nobody translated it
 */
public record Title(String chinese, @Nullable String english) {

  /** The heading for a person who reads this language: Chinese where English is absent. */
  public String in(Locale locale) {
    return english != null && locale.getLanguage().equals("en") ? english : chinese;
  }
}
