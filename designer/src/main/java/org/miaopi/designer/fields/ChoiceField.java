package org.miaopi.designer.fields;

import java.util.List;
import java.util.Map;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.expressions.type.Type;

/** One code of a list. */
final class ChoiceField implements FieldType {

  @Override
  public String name() {
    return "choice";
  }

  @Override
  public Type type(List<String> codes, Map<String, Type> inner) {
    return new Type.Choice(codes);
  }

  @Override
  public Map<String, Setting> settings() {
    return Map.of("appearance", Setting.APPEARANCE);
  }

  @Override
  public boolean hasOptions() {
    return true;
  }

  @Override
  public Answer read(Type type, Object json) {
    return Options.one(((Type.Choice) type).codes(), json);
  }

  @Override
  public Extreme extreme(Field field, List<Code> codes) {
    return Extreme.choice(codes);
  }
}
