package org.miaopi.designer.fields;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.expressions.type.Type;

/** A resident identity number (GB 11643). */
final class ResidentNumberField implements FieldType {

  private static final TextTest VALID = new TextTest("validResidentNumber(x)");

  @Override
  public String name() {
    return "residentNumber";
  }

  @Override
  public Type type(List<String> codes, Map<String, Type> inner) {
    return Type.Simple.TEXT;
  }

  @Override
  public Answer read(Type type, Object json) {
    return Texts.line(json);
  }

  @Override
  public @Nullable Mistake check(Field field, Object value) {
    return VALID.test((String) value) ? null : Mistake.of("residentNumber");
  }

  @Override
  public Extreme extreme(Field field, List<Code> codes) {
    return Extreme.of("11010519491231002X");
  }
}
