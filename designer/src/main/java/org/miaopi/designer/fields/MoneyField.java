package org.miaopi.designer.fields;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.expressions.type.Type;

/** An amount in yuan with at most two decimals. */
final class MoneyField implements FieldType {

  @Override
  public String name() {
    return "money";
  }

  @Override
  public Type type(List<String> codes, Map<String, Type> inner) {
    return Type.Simple.DECIMAL;
  }

  @Override
  public Map<String, Setting> settings() {
    return Map.of("minimum", Setting.NUMBER, "maximum", Setting.NUMBER);
  }

  @Override
  public @Nullable Mistake check(Field field, Object value) {
    BigDecimal amount = (BigDecimal) value;
    @Nullable Mistake range = Limits.range(field, amount);
    return range != null ? range : Limits.decimals(amount, 2);
  }

  @Override
  public Extreme extreme(Field field, List<Code> codes) {
    return Extreme.number(field, 2);
  }
}
