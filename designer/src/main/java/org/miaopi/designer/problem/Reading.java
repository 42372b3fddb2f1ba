package org.miaopi.designer.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Messages;

/**
 * What became of something that somebody sent.
 *
 * @param value null if a problem is an error
 */
public record Reading<T>(@Nullable T value, List<DefinitionProblem> problems) {

  private static final Messages MESSAGES = Messages.of(Reading.class);

  public Reading {
    problems = List.copyOf(problems);
  }

  /** The value, or a refusal (422) that names every problem. */
  public T orRefuse() {
    if (value != null) return value;
    throw new Refusal(422, "refused.content", MESSAGES.text("refused.content"), problems);
  }
}
