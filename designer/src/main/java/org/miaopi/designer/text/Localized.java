package org.miaopi.designer.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text in both languages.
 *
 * @param zh Chinese; always there
 * @param en English; null if nobody translated it
 */
public record Localized(String zh, @Nullable String en) {

  /** The text for a person who reads this language: Chinese where English is absent. */
  public String in(Locale locale) {
    return en != null && locale.getLanguage().equals("en") ? en : zh;
  }

  public boolean isBlank() {
    return zh.isBlank();
  }

  /** {@code {"zh-CN": …, "en": …}}. */
  public Map<String, Object> toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("zh-CN", zh);
    if (en != null) json.put("en", en);
    return json;
  }
}
