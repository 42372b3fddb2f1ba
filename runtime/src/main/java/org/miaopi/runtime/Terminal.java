package org.miaopi.runtime;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

  /** True where a program reads what is printed: one JSON object a line, and nothing else. */
  static boolean isForPrograms() {
    return "json".equals(System.getenv("MIAOPI_LOGS"));
  }

  /** Prints a line on standard error in UTF-8, as terminals read today whatever the locale says. */
  static void error(String line) {
    new PrintStream(System.err, true, StandardCharsets.UTF_8).println(line);
  }
}
