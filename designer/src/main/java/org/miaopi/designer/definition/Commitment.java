package org.miaopi.designer.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.text.Localized;

/**
 * Whether the applicant may pledge instead of proving (告知承诺).
 *
 * @param pledge what is promised; null if not allowed
 */
public record Commitment(boolean allowed, @Nullable Localized pledge) {

  static Commitment read(JsonObject json) {
    return new Commitment(json.flag("allowed"), json.optionalLocalized("pledge"));
  }

  static Commitment orNone(@Nullable Commitment commitment) {
    return commitment == null ? new Commitment(false, null) : commitment;
  }

  Map<String, Object> toJson() {
    return new Json().put("allowed", allowed).put("pledge", pledge).toMap();
  }
}
