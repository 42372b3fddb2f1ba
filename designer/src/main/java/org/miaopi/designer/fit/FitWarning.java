package org.miaopi.designer.fit;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.miaopi.designer.text.Localized;
import org.miaopi.templates.problem.Place;

/**
 * Something that the form allows and for which the template has no room.
 *
 * @param place the paragraph that has no room
 * @param trial how to see it
 * @param page where it shows, from 1
 */
public record FitWarning(Words words, Place place, Trial trial, int page) {

  /**
   * What is said.
   *
   * @param code stable, for programs
   * @param text for staff, without the place
   */
  public record Words(String code, Localized text) {}

  /** For the designer's page, in the language of the reader: a problem with where and how. */
  public Map<String, Object> toJson(Locale locale) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", words.code());
    json.put("severity", "warning");
    json.put("path", "/template");
    json.put("message", words.text().in(locale));
    json.put(
        "place",
        Map.of(
            "area", place.area().name().toLowerCase(Locale.ROOT),
            "paragraph", place.paragraph(),
            "words", place.words()));
    json.put("case", trial.example());
    json.put("subject", trial.subject());
    json.put("variant", trial.variant());
    json.put("page", page);
    return json;
  }
}
