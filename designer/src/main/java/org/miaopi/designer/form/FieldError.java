package org.miaopi.designer.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.miaopi.designer.text.Localized;

/**
 * What is wrong with one answer or material.
 *
 * @param path {@code /answers/从业人员/0/姓名} or {@code /materials/lease}
 * @param code stable, such as {@code required}
 * @param message for the applicant
 */
public record FieldError(String path, String code, Localized message) {

  /** The error as a browser gets it. */
  public Map<String, Object> toJson(Locale locale) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", path);
    json.put("code", code);
    json.put("message", message.in(locale));
    return json;
  }
}
