package org.miaopi.designer.fields;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.expressions.type.Type;

/** An exact decimal number. */
final class NumberField implements FieldType {

  @Override
  public String name() {
    return "number";
  }

  @Override
  public Type type(List<String> codes, Map<String, Type> inner) {
    return Type.Simple.DECIMAL;
  }

  @Override
  public Map<String, Setting> settings() {
    return Map.of("minimum", Setting.NUMBER, "maximum", Setting.NUMBER, "decimals", Setting.COUNT);
  }

  @Override
  public @Nullable Mistake check(Field field, Object value) {
    BigDecimal number = (BigDecimal) value;
    @Nullable Mistake range = Limits.range(field, number);
    if (range != null) return range;
    return Limits.decimals(number, Limits.count(field, "decimals", Integer.MAX_VALUE));
  }

  @Override
  public Extreme extreme(Field field, List<Code> codes) {
    return Extreme.number(field, Limits.count(field, "decimals", 0));
  }
}
