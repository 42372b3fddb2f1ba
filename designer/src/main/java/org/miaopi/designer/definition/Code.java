package org.miaopi.designer.definition;

import java.util.Map;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.text.Localized;

/**
 * One entry of a code list.
 *
 * @param code what is stored and compared
 * @param label what people read
 */
public record Code(String code, Localized label) {

  static Code read(JsonObject json) {
    return new Code(json.text("code"), json.localized("label"));
  }

  Map<String, Object> toJson() {
    return new Json().put("code", code).put("label", label).toMap();
  }
}
