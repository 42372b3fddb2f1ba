package org.miaopi.designer.fields;

import java.util.List;
import java.util.Map;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.expressions.type.Type;

/** A box to tick; false unless it is ticked. */
final class BooleanField implements FieldType {

  @Override
  public String name() {
    return "boolean";
  }

  @Override
  public Type type(List<String> codes, Map<String, Type> inner) {
    return Type.Simple.BOOLEAN;
  }

  @Override
  public Object unanswered() {
    return false;
  }

  @Override
  public Extreme extreme(Field field, List<Code> codes) {
    return Extreme.of(true, false);
  }
}
