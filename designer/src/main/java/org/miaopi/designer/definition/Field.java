package org.miaopi.designer.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.text.Localized;

/**
 * One question of a form.
 *
 * @param name unique in its container; what expressions, templates and answers say
 * @param type name of a field type
 * @param required expression; null is never
 * @param visible expression; null is always
 * @param readOnly expression; null is never
 * @param computed expression of the value; a computed field is read-only
 * @param prefill where a first value comes from, such as {@code identity.name}
 * @param options name of the code list of a choice
 * @param fields of a group or of rows
 * @param settings of the type: text, decimals and booleans
 */
public record Field(
    String name,
    String type,
    Localized label,
    @Nullable Localized hint,
    @Nullable String required,
    @Nullable String visible,
    @Nullable String readOnly,
    @Nullable String computed,
    @Nullable String prefill,
    List<Validation> validations,
    @Nullable String options,
    List<Field> fields,
    Map<String, Object> settings) {

  static Field read(JsonObject json) {
    return new Field(
        json.text("name"),
        json.text("type"),
        json.localized("label"),
        json.optionalLocalized("hint"),
        json.optionalText("required"),
        json.optionalText("visible"),
        json.optionalText("readOnly"),
        json.optionalText("computed"),
        json.optionalText("prefill"),
        json.objects("validations", Validation::read),
        json.optionalText("options"),
        json.objects("fields", Field::read),
        json.map("settings", JsonObject.Entry::scalar));
  }

  Map<String, Object> toJson() {
    return new Json()
        .put("name", name)
        .put("type", type)
        .put("label", label)
        .put("hint", hint)
        .put("required", required)
        .put("visible", visible)
        .put("readOnly", readOnly)
        .put("computed", computed)
        .put("prefill", prefill)
        .list("validations", validations, Validation::toJson)
        .put("options", options)
        .list("fields", fields, Field::toJson)
        .map("settings", settings)
        .toMap();
  }
}
