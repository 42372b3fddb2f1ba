package org.miaopi.designer.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.text.Localized;

/**
 * What the rules decided.
 *
 * @param rule id of the rule that held; null if none did, which approves
 * @param message for the applicant; null if the rule has none
 * @param clause the law behind it; null if the rule names none
 * @param explanation the rules tried, in order; the last one decided unless rule is null
 */
public record Decision(
    Outcome outcome,
    @Nullable String rule,
    @Nullable Localized message,
    @Nullable Localized clause,
    List<RuleStep> explanation) {

  public Decision {
    explanation = List.copyOf(explanation);
  }
}
