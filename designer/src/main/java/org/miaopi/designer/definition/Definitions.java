package org.miaopi.designer.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.designer.json.StableJson;
import org.miaopi.designer.json.StrictJson;
import org.miaopi.designer.problem.Reading;

/** Reads and writes item.json. */
public final class Definitions {

  /** Bytes that a definition may have. */
  public static final int LARGEST = 2 * 1024 * 1024;

  private Definitions() {}

  /** Whatever is wrong with the bytes is a problem with its path, never an exception. */
  public static Reading<ItemDefinition> read(byte[] json) {
    Reading<Object> document = StrictJson.parse(json, LARGEST);
    @Nullable Object value = document.value();
    return value == null ? new Reading<>(null, document.problems()) : read(value);
  }

  /**
   * @param document as {@link StrictJson} gives it
   */
  public static Reading<ItemDefinition> read(Object document) {
    return JsonObject.read(document, ItemDefinition::read);
  }

  /** The definition as plain maps, lists and scalars, its properties in the order of the format. */
  public static Map<String, Object> toJson(ItemDefinition definition) {
    return definition.toJson();
  }

  /** One field as it stands in the definition. */
  public static Map<String, Object> toJson(Field field) {
    return field.toJson();
  }

  /** One material as it stands in the definition. */
  public static Map<String, Object> toJson(Material material) {
    return material.toJson();
  }

  /** The canonical bytes: equal definitions give equal bytes. */
  public static byte[] write(ItemDefinition definition) {
    return StableJson.write(definition.toJson());
  }

  /** SHA-256 of the canonical bytes, in hexadecimal. */
  public static String hash(ItemDefinition definition) {
    return StableJson.hash(write(definition));
  }
}
