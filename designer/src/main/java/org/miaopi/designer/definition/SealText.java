package org.miaopi.designer.definition;

import java.util.Map;
import org.miaopi.designer.json.JsonObject;

/**
 * What stands in the seal.
 *
 * @param text on the arc: the issuer's name
 * @param code below the star: the seal's registration, 13 digits
 */
public record SealText(String text, String code) {

  static SealText read(JsonObject json) {
    return new SealText(json.text("text"), json.text("code"));
  }

  Map<String, Object> toJson() {
    return new Json().put("text", text).put("code", code).toMap();
  }
}
