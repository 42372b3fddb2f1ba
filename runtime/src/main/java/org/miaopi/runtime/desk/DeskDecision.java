package org.miaopi.runtime.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;

/**
 * What a person decides.
 *
 * @param outcome approve, reject or return
 * @param message what the applicant reads
 */
public record DeskDecision(Outcome outcome, Localized message) {

  private static final Messages MESSAGES = Messages.of(DeskDecision.class);
  private static final int LONGEST_REASON = 1000;

  /**
   * The decision in what was sent. An approval may go without a reason; whatever else the applicant
   * has to understand.
   */
  static Reading<DeskDecision> read(@Nullable String outcome, @Nullable String reason) {
    List<DefinitionProblem> problems = new ArrayList<>();
    Outcome chosen = outcome == null ? null : Outcome.of(outcome);
    String given = reason == null ? "" : reason.strip();
    if (chosen == null || chosen == Outcome.REFER) {
      problems.add(DefinitionProblem.error(MESSAGES, "desk.outcome", "/outcome"));
    } else if (given.isEmpty() && chosen != Outcome.APPROVE) {
      problems.add(DefinitionProblem.error(MESSAGES, "desk.reason", "/reason"));
    }
    if (given.length() > LONGEST_REASON) {
      String most = String.valueOf(LONGEST_REASON);
      problems.add(DefinitionProblem.error(MESSAGES, "desk.reasonLong", "/reason", most));
    }
    if (chosen == null || !problems.isEmpty()) return new Reading<>(null, problems);
    Localized message =
        given.isEmpty() ? MESSAGES.text("desk.approved") : new Localized(given, null);
    return new Reading<>(new DeskDecision(chosen, message), problems);
  }
}
