package org.miaopi.designer.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.text.Localized;

/**
 * One rule of the decision.
 *
 * @param when expression; the first rule that holds decides
 * @param message for the applicant; null if the outcome says enough
 * @param clause the law behind it
 */
public record Rule(
    String id,
    Localized name,
    String when,
    Outcome outcome,
    @Nullable Localized message,
    @Nullable Localized clause) {

  static Rule read(JsonObject json) {
    return new Rule(
        json.text("id"),
        json.localized("name"),
        json.text("when"),
        json.word("outcome", Outcome.WORDS, Outcome.REFER),
        json.optionalLocalized("message"),
        json.optionalLocalized("clause"));
  }

  Map<String, Object> toJson() {
    return new Json()
        .put("id", id)
        .put("name", name)
        .put("when", when)
        .put("outcome", outcome.word())
        .put("message", message)
        .put("clause", clause)
        .toMap();
  }
}
