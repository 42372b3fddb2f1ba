package org.miaopi.designer.fields;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Wire;

/**
 * An answer as it was read.
 *
 * @param value null if there is none, or if it is refused
 * @param mistake why it is refused; null if it is not
 */
public record Answer(@Nullable Object value, @Nullable Mistake mistake) {

  static Answer of(@Nullable Object value) {
    return new Answer(value, null);
  }

  /** Refused because of its JSON type. */
  public static Answer wrongType() {
    return refused("type");
  }

  static Answer refused(String code) {
    return new Answer(null, Mistake.of(code));
  }

  static Answer read(Type type, Object json) {
    var reading = Wire.read(type, json);
    return reading.refused().isEmpty() ? of(reading.value()) : wrongType();
  }
}
