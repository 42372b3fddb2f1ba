package org.miaopi.designer.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.text.Localized;

/**
 * One rule that was tried.
 *
 * @param holds null if an answer that it needs is missing; then it counts as not holding
 * @param sentence what decided, in words
 * @param values the parts of the condition with what they came to, innermost first
 */
public record RuleStep(
    String rule, Localized name, @Nullable Boolean holds, Localized sentence, List<Part> values) {

  /**
   * A part of the condition.
   *
   * @param text as staff wrote it
   * @param value plain JSON; null is not answered
   */
  public record Part(String text, @Nullable Object value) {}

  public RuleStep {
    values = List.copyOf(values);
  }

  /** What one reader is told: no values but those in the sentence. */
  public Map<String, @Nullable Object> toJson(Locale locale) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("rule", rule);
    json.put("name", name.in(locale));
    json.put("holds", holds);
    json.put("sentence", sentence.in(locale));
    return json;
  }
}
