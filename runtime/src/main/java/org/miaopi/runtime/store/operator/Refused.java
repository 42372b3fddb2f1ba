package org.miaopi.runtime.store.operator;

import java.util.List;

/**
 * The surroundings do not allow what the operator asked for; nothing was changed. The code names a
 * text, the arguments fill it.
 */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final List<String> arguments;

  Refused(String code, Object... arguments) {
    super(code);
    this.code = code;
    this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
  }

  public String code() {
    return code;
  }

  /** What fills the text; no personal data. */
  public List<String> arguments() {
    return arguments;
  }
}
