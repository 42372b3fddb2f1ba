package org.miaopi.runtime;

import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;

/**
 * Something about the surroundings or the command line keeps the platform from starting; said in
 * one line to whoever started it.
 */
final class StartFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Localized text;

  private StartFailure(String code, Localized text) {
    super(code);
    this.text = text;
  }

  static StartFailure of(String code, String... arguments) {
    return new StartFailure(code, Messages.of(StartFailure.class).text(code, arguments));
  }

  /** What to print, in the language of the terminal. */
  String line() {
    return text.in(Terminal.locale());
  }
}
