package org.miaopi.templates.format;

import org.jspecify.annotations.Nullable;

/**
 * What a code of a choice is called.
 *
 * @param english null where there is none; then the Chinese is printed
 */
public record Label(String chinese, @Nullable String english) {

  /** In English if asked for and there is one. */
  public String in(boolean wantsEnglish) {
    return wantsEnglish && english != null ? english : chinese;
  }
}
