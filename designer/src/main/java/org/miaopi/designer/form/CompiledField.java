package org.miaopi.designer.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.fields.FieldType;
import org.miaopi.designer.text.Localized;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.type.Type;

/**
 * A field with its type and expressions.
 *
 * @param value type of the value; null if it has none
 * @param path {@code /answers/从业人员/姓名}, without row numbers
 * @param pointer into the definition
 */
public record CompiledField(
    Field field,
    FieldType type,
    @Nullable Type value,
    String path,
    String pointer,
    @Nullable Expression required,
    @Nullable Expression visible,
    @Nullable Expression readOnly,
    @Nullable Expression computed,
    List<CompiledValidation> validations,
    List<CompiledField> fields) {

  /** What has to hold: true or null. */
  public record CompiledValidation(Expression when, Localized message) {}

  public String name() {
    return field.name();
  }

  /** Its own and those of the fields in it. */
  Stream<Expression> expressions() {
    Stream<@Nullable Expression> own = Stream.of(required, visible, readOnly, computed);
    return Stream.of(
            own.flatMap(Stream::ofNullable),
            validations.stream().map(CompiledValidation::when),
            fields.stream().flatMap(CompiledField::expressions))
        .flatMap(it -> it);
  }

  /** Those that compute its value or the values in it. */
  Stream<Expression> computations() {
    return Stream.concat(
        Stream.ofNullable(computed), fields.stream().flatMap(CompiledField::computations));
  }

  boolean isRows() {
    return value instanceof Type.Rows;
  }

  boolean isGroup() {
    return value instanceof Type.Group;
  }
}
