package org.miaopi.designer.fields;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.expressions.type.Type;

/** A day. */
final class DateField implements FieldType {

  @Override
  public String name() {
    return "date";
  }

  @Override
  public Type type(List<String> codes, Map<String, Type> inner) {
    return Type.Simple.DATE;
  }

  @Override
  public Map<String, Setting> settings() {
    return Map.of("minimum", Setting.DATE, "maximum", Setting.DATE);
  }

  @Override
  public @Nullable Mistake check(Field field, Object value) {
    return Limits.range(field, (LocalDate) value);
  }

  @Override
  public Extreme extreme(Field field, List<Code> codes) {
    return Extreme.date(field);
  }
}
