package org.miaopi.designer.fields;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.expressions.type.Type;

/** A table that the applicant fills row by row. */
public final class RowsField implements FieldType {

  /** Rows where no setting says less; more are never read. */
  public static final int MOST = 200;

  /** Rows to try a document with where no setting says how many there may be. */
  private static final int USUAL = 10;

  RowsField() {}

  @Override
  public String name() {
    return "rows";
  }

  @Override
  public Type type(List<String> codes, Map<String, Type> inner) {
    return new Type.Rows(inner);
  }

  @Override
  public Map<String, Setting> settings() {
    return Map.of("minimum", Setting.COUNT, "maximum", Setting.COUNT);
  }

  @Override
  public boolean hasFields() {
    return true;
  }

  @Override
  public @Nullable Mistake check(Field field, Object value) {
    int rows = ((List<?>) value).size();
    int minimum = Limits.count(field, "minimum", 0);
    int maximum = Math.min(MOST, Limits.count(field, "maximum", MOST));
    if (rows < minimum) return Mistake.of("minimumRows", String.valueOf(minimum));
    if (rows > maximum) return Mistake.of("maximumRows", String.valueOf(maximum));
    return null;
  }

  @Override
  public Extreme extreme(Field field, List<Code> codes) {
    int maximum = Limits.count(field, "maximum", 0);
    int most = maximum == 0 ? USUAL : Math.min(MOST, maximum);
    return new Extreme(Extreme.Unit.ROWS, most, maximum == 0, rows -> rows);
  }
}
