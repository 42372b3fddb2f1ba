package org.miaopi.designer.fields;

import java.util.List;
import java.util.Map;
import org.miaopi.expressions.type.Type;

/** Several fields under one name. */
final class GroupField implements FieldType {

  @Override
  public String name() {
    return "group";
  }

  @Override
  public Type type(List<String> codes, Map<String, Type> inner) {
    return new Type.Group(inner);
  }

  @Override
  public boolean hasFields() {
    return true;
  }
}
