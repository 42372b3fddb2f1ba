package org.miaopi.runtime;

import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.signing.UnusableSetting;
import org.springframework.boot.context.properties.bind.BindException;

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

  /**
   * What is wrong with a setting that keeps Spring from starting; null where it is something else.
   */
  static @Nullable StartFailure of(Throwable failure) {
    UnusableSetting unusable = cause(failure, UnusableSetting.class);
    if (unusable != null) return new StartFailure("setting", unusable.text());
    BindException unread = cause(failure, BindException.class);
    return unread == null ? null : of("setting.unread", unread.getName().toString());
  }

  private static <T extends Throwable> @Nullable T cause(Throwable failure, Class<T> type) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (type.isInstance(each)) return type.cast(each);
    }
    return null;
  }

  /** What to print, in the language of the terminal. */
  String line() {
    return text.in(Terminal.locale());
  }
}
