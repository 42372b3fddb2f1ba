package org.miaopi.designer.problem;

import java.util.List;
import java.util.Locale;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;

/** Why a request is not done: thrown anywhere, turned into problem+json at the edge. */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final transient Localized detail;
  private final transient List<DefinitionProblem> problems;

  /**
   * @param status HTTP, 4xx or 5xx
   * @param code stable, for programs
   * @param detail for a person: what happened and what to do
   * @param problems each with its place; may be empty
   */
  public Refusal(int status, String code, Localized detail, List<DefinitionProblem> problems) {
    super(code);
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.problems = List.copyOf(problems);
  }

  /** A refusal whose detail stands in the bundle under its code. */
  public static Refusal of(int status, Messages messages, String code, String... arguments) {
    return new Refusal(status, code, messages.text(code, arguments), List.of());
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String detail(Locale locale) {
    return detail.in(locale);
  }

  public List<DefinitionProblem> problems() {
    return problems;
  }
}
