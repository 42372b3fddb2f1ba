package org.miaopi.designer.fields;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.expressions.type.Type;

/** A telephone number of the mainland: mobile, landline with area code, 400 or 800. */
final class PhoneField implements FieldType {

  private static final Pattern PHONE =
      Pattern.compile("1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}|[48]00-?[0-9]{3}-?[0-9]{4}");

  @Override
  public String name() {
    return "phone";
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
    return PHONE.matches((String) value) ? null : Mistake.of("phone");
  }

  @Override
  public Extreme extreme(Field field, List<Code> codes) {
    return Extreme.of("0531-88888888");
  }
}
