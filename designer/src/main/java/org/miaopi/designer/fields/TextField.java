package org.miaopi.designer.fields;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.expressions.type.Type;

/** One line of text. */
final class TextField implements FieldType {

  /** Characters where no setting says less, such as those of the name of an enterprise. */
  private static final int USUAL = 30;

  @Override
  public String name() {
    return "text";
  }

  @Override
  public Type type(List<String> codes, Map<String, Type> inner) {
    return Type.Simple.TEXT;
  }

  @Override
  public Map<String, Setting> settings() {
    return Map.of(
        "minimumLength", Setting.COUNT, "maximumLength", Setting.COUNT, "pattern", Setting.PATTERN);
  }

  @Override
  public Answer read(Type type, Object json) {
    return Texts.line(json);
  }

  @Override
  public @Nullable Mistake check(Field field, Object value) {
    String text = (String) value;
    @Nullable Mistake length = Limits.length(field, text, 500);
    if (length != null) return length;
    boolean fits =
        !(field.settings().get("pattern") instanceof String pattern)
            || Pattern.matches(pattern, text);
    return fits ? null : Mistake.of("pattern");
  }

  @Override
  public Extreme extreme(Field field, List<Code> codes) {
    return Extreme.text(field, USUAL);
  }
}
