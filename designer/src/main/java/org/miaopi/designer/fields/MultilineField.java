package org.miaopi.designer.fields;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.expressions.type.Type;

/** Several lines of text. */
final class MultilineField implements FieldType {

  /** Characters where no setting says less, such as those of a scope of business. */
  private static final int USUAL = 200;

  @Override
  public String name() {
    return "multiline";
  }

  @Override
  public Type type(List<String> codes, Map<String, Type> inner) {
    return Type.Simple.TEXT;
  }

  @Override
  public Map<String, Setting> settings() {
    return Map.of("maximumLength", Setting.COUNT);
  }

  @Override
  public Answer read(Type type, Object json) {
    return Texts.lines(json);
  }

  @Override
  public @Nullable Mistake check(Field field, Object value) {
    return Limits.length(field, (String) value, 5_000);
  }

  @Override
  public Extreme extreme(Field field, List<Code> codes) {
    return Extreme.text(field, USUAL);
  }
}
