package org.miaopi.runtime.applications;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.rules.Decision;
import org.miaopi.designer.rules.RuleStep;
import org.miaopi.designer.text.Localized;

/**
 * The decision on an application.
 *
 * @param rule id of the rule that decided; null if none did, or a person
 * @param message for the applicant
 * @param clause the law behind it
 * @param explanation every rule with its inputs and result, as plain JSON; empty if a person
 *     decided
 * @param decidedBy account of the person; null if decided automatically
 */
public record Ruling(
    Outcome outcome,
    @Nullable String rule,
    @Nullable Localized message,
    @Nullable Localized clause,
    List<RuleStep> explanation,
    Instant at,
    @Nullable String decidedBy) {

  public Ruling {
    explanation = List.copyOf(explanation);
  }

  /** What the rules decided. */
  public static Ruling of(Decision decision, Instant at) {
    return new Ruling(
        decision.outcome(),
        decision.rule(),
        decision.message(),
        decision.clause(),
        decision.explanation(),
        at,
        null);
  }

  /** What a person decided, and why. */
  public static Ruling byHand(Outcome outcome, Localized reason, Instant at, String account) {
    return new Ruling(outcome, null, reason, null, List.of(), at, account);
  }

  /** True if the rules decided the same for the same reasons. */
  public boolean matches(Decision decision) {
    return equals(
        new Ruling(
            decision.outcome(),
            decision.rule(),
            decision.message(),
            decision.clause(),
            decision.explanation(),
            at,
            decidedBy));
  }
}
