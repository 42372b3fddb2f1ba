package org.miaopi.designer.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.text.Localized;

/**
 * A part of a page under one heading.
 *
 * @param visible expression; null is always
 */
public record Section(String id, Localized title, @Nullable String visible, List<Field> fields) {

  static Section read(JsonObject json) {
    return new Section(
        json.text("id"),
        json.localized("title"),
        json.optionalText("visible"),
        json.objects("fields", Field::read));
  }

  Map<String, Object> toJson() {
    return new Json()
        .put("id", id)
        .put("title", title)
        .put("visible", visible)
        .list("fields", fields, Field::toJson)
        .toMap();
  }
}
