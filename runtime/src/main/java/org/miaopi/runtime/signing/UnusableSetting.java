package org.miaopi.runtime.signing;

import java.util.Locale;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.templates.key.UnusableKey;

/** A setting of the keys that keeps the platform from starting; its text says which and why. */
public final class UnusableSetting extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final Messages MESSAGES = Messages.of(UnusableSetting.class);

  private final transient Localized text;

  private UnusableSetting(Localized text) {
    super(text.in(Locale.ENGLISH));
    this.text = text;
  }

  static UnusableSetting of(String setting, String code, String... arguments) {
    return of(setting, MESSAGES.text(code, arguments));
  }

  static UnusableSetting of(String setting, UnusableKey key) {
    return of(setting, text(key));
  }

  /** A key that nobody set: one for development. */
  static UnusableSetting of(UnusableKey key) {
    return new UnusableSetting(text(key));
  }

  private static UnusableSetting of(String setting, Localized why) {
    Localized name = new Localized(setting, setting);
    return new UnusableSetting(MESSAGES.sentence("setting", name, why));
  }

  private static Localized text(UnusableKey key) {
    return new Localized(key.message(Locale.CHINESE), key.message(Locale.ENGLISH));
  }

  /** The sentence for the operator. */
  public Localized text() {
    return text;
  }
}
