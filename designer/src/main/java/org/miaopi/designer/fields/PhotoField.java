package org.miaopi.designer.fields;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import org.miaopi.expressions.type.Type;

/** A picture; the answer is the id of the uploaded file. */
final class PhotoField implements FieldType {

  private static final Pattern FILE_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  @Override
  public String name() {
    return "photo";
  }

  @Override
  public Type type(List<String> codes, Map<String, Type> inner) {
    return Type.Simple.TEXT;
  }

  @Override
  public Answer read(Type type, Object json) {
    boolean fits = json instanceof String text && FILE_ID.matches(text);
    return fits ? Answer.of(json) : Answer.wrongType();
  }
}
