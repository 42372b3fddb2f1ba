package org.miaopi.designer.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.text.Localized;

/**
 * Evidence that the item asks for.
 *
 * @param required expression; null is never
 * @param accept media types of files; empty takes what the installation takes
 * @param commitment true if the applicant may pledge it instead of handing it in
 */
public record Material(
    String id,
    Localized name,
    @Nullable Localized hint,
    @Nullable String required,
    List<String> accept,
    int maximumMegabytes,
    boolean commitment) {

  private static final int USUAL_MEGABYTES = 10;

  static Material read(JsonObject json) {
    @Nullable Integer maximum = json.optionalWhole("maximumMegabytes");
    return new Material(
        json.text("id"),
        json.localized("name"),
        json.optionalLocalized("hint"),
        json.optionalText("required"),
        json.texts("accept"),
        maximum == null ? USUAL_MEGABYTES : maximum,
        json.flag("commitment"));
  }

  Map<String, Object> toJson() {
    return new Json()
        .put("id", id)
        .put("name", name)
        .put("hint", hint)
        .put("required", required)
        .texts("accept", accept)
        .put("maximumMegabytes", maximumMegabytes)
        .put("commitment", commitment)
        .toMap();
  }
}
