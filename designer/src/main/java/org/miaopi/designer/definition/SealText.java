package org.miaopi.designer.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.templates.seal.SealShape;

/**
 * What stands in the seal.
 *
 * @param shape round where the definition names none
 * @param width in whole millimetres; null for the usual one of the shape
 * @param plain whether there is no star
 * @param text on the arc: the issuer's name
 * @param line below the star: what the seal is for; null for none
 * @param code the seal's registration, 13 digits; null for none
 */
public record SealText(
    SealShape shape,
    @Nullable Integer width,
    boolean plain,
    String text,
    @Nullable String line,
    @Nullable String code) {

  /** The words of the format. */
  public static final Map<String, SealShape> SHAPES =
      Map.of("round", SealShape.ROUND, "oval", SealShape.OVAL);

  /** The round seal of a department. */
  public static SealText round(String text, @Nullable String code) {
    return new SealText(SealShape.ROUND, null, false, text, null, code);
  }

  /** The width in millimetres. */
  public double millimetres() {
    return width == null ? shape.usualWidth() : width;
  }

  static SealText read(JsonObject json) {
    boolean shaped = json.optionalText("shape") != null;
    return new SealText(
        shaped ? json.word("shape", SHAPES, SealShape.ROUND) : SealShape.ROUND,
        json.optionalWhole("width"),
        json.flag("plain"),
        json.text("text"),
        filled(json.optionalText("line")),
        filled(json.optionalText("code")));
  }

  Map<String, Object> toJson() {
    return new Json()
        .put("shape", shape == SealShape.OVAL ? (Object) "oval" : null)
        .put("width", (Object) width)
        .put("plain", plain ? (Object) true : null)
        .put("text", (Object) text)
        .put("line", (Object) line)
        .put("code", (Object) code)
        .toMap();
  }

  private static @Nullable String filled(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
