package org.miaopi.designer.fields;

import java.util.List;
import java.util.Map;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.expressions.type.Type;

/** Several codes of a list, or none of them. */
final class ChoicesField implements FieldType {

  @Override
  public String name() {
    return "choices";
  }

  @Override
  public Type type(List<String> codes, Map<String, Type> inner) {
    return new Type.ListOf(new Type.Choice(codes));
  }

  @Override
  public boolean hasOptions() {
    return true;
  }

  @Override
  public Object unanswered() {
    return List.of();
  }

  @Override
  public Answer read(Type type, Object json) {
    Type.Choice choice = (Type.Choice) ((Type.ListOf) type).element();
    return Options.several(choice.codes(), json);
  }

  @Override
  public Extreme extreme(Field field, List<Code> codes) {
    return Extreme.choices(codes);
  }
}
