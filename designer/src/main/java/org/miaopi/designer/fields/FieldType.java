package org.miaopi.designer.fields;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.expressions.type.Type;

/** One kind of question. Stateless. */
public interface FieldType {

  /** As it stands in a definition. */
  String name();

  /**
   * The type of the value.
   *
   * @param codes of the field's code list; empty if it has none
   * @param inner types of the fields inside
   * @return null if the field has no value
   */
  @Nullable Type type(List<String> codes, Map<String, Type> inner);

  /** The settings that a field of this type may have, by name. */
  default Map<String, Setting> settings() {
    return Map.of();
  }

  /** True if the field names a code list. */
  default boolean hasOptions() {
    return false;
  }

  /** True if the field has fields inside. */
  default boolean hasFields() {
    return false;
  }

  /** The value of a visible field without an answer; null if it has none then. */
  default @Nullable Object unanswered() {
    return null;
  }

  /**
   * Reads an answer from plain JSON; not called for null.
   *
   * @param type what {@link #type} gave
   */
  default Answer read(Type type, Object json) {
    return Answer.read(type, json);
  }

  /**
   * The values that take most room on paper; null if the field has none that is printed as text.
   *
   * @param codes of the field's code list; empty if it has none
   */
  default @Nullable Extreme extreme(Field field, List<Code> codes) {
    return null;
  }

  /** The first limit that a value breaks; null if it keeps them all. */
  default @Nullable Mistake check(Field field, Object value) {
    return null;
  }
}
