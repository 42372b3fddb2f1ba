package org.miaopi.designer.fields;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** A text to read, without an answer. */
final class NoteField implements FieldType {

  @Override
  public String name() {
    return "note";
  }

  @Override
  public @Nullable Type type(List<String> codes, Map<String, Type> inner) {
    return null;
  }
}
