package org.miaopi.designer.fields;

import java.util.List;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;

/**
 * What is wrong with an answer.
 *
 * @param code such as {@code minimumLength}
 * @param arguments of the message
 */
public record Mistake(String code, List<String> arguments) {

  private static final Messages MESSAGES = Messages.of(Mistake.class);

  public static Mistake of(String code, String... arguments) {
    return new Mistake(code, List.of(arguments));
  }

  /** For the applicant: what to do. */
  public Localized text() {
    return MESSAGES.text(code, arguments);
  }
}
