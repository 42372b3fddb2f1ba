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
  public record Part(String text, @Nullable Object value) {

    Map<String, @Nullable Object> toJson() {
      Map<String, @Nullable Object> json = new LinkedHashMap<>();
      json.put("text", text);
      json.put("value", value);
      return json;
    }
  }

  public RuleStep {
    values = List.copyOf(values);
  }

  /** The step for one reader. */
  public Map<String, @Nullable Object> toJson(Locale locale) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("rule", rule);
    json.put("name", name.in(locale));
    json.put("holds", holds);
    json.put("sentence", sentence.in(locale));
    json.put("values", values.stream().map(Part::toJson).toList());
    return json;
  }
}
