package org.miaopi.runtime;

import java.util.Locale;

/** The terminal that started the process. */
final class Terminal {

  private Terminal() {}

  /** Chinese where the surroundings say so, else English: as the launcher decides too. */
  static Locale locale() {
    for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = System.getenv(variable);
      if (value == null || value.isEmpty()) continue;
      return value.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }
    return Locale.ENGLISH;
  }
}
