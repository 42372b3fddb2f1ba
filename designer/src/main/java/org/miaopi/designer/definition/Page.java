package org.miaopi.designer.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.text.Localized;

/**
 * One page of a form.
 *
 * @param visible expression; null is always
 */
public record Page(String id, Localized title, @Nullable String visible, List<Section> sections) {

  static Page read(JsonObject json) {
    return new Page(
        json.text("id"),
        json.localized("title"),
        json.optionalText("visible"),
        json.objects("sections", Section::read));
  }

  Map<String, Object> toJson() {
    return new Json()
        .put("id", id)
        .put("title", title)
        .put("visible", visible)
        .list("sections", sections, Section::toJson)
        .toMap();
  }
}
