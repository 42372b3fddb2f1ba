package org.miaopi.designer.definition;

import java.util.Map;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.text.Localized;

/**
 * What has to hold for an answer.
 *
 * @param when expression; passes if true or null
 * @param message for the applicant if it does not hold
 */
public record Validation(String when, Localized message) {

  static Validation read(JsonObject json) {
    return new Validation(json.text("when"), json.localized("message"));
  }

  Map<String, Object> toJson() {
    return new Json().put("when", when).put("message", message).toMap();
  }
}
