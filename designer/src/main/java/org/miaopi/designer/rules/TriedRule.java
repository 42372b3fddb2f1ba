package org.miaopi.designer.rules;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Explanation;

/**
 * One rule that was tried, for staff who want to see why.
 *
 * @param explanation how the value of its condition came about
 */
public record TriedRule(RuleStep step, Explanation explanation) {

  /**
   * The step for one reader with its {@code trace}, as {@link Explanation#toJson(Locale)} has it.
   */
  public Map<String, @Nullable Object> toJson(Locale locale) {
    Map<String, @Nullable Object> json = step.toJson(locale);
    json.put("trace", explanation.toJson(locale));
    return json;
  }
}
