package org.miaopi.designer.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Section;
import org.miaopi.expressions.Expression;

/**
 * A section with its expressions.
 *
 * @param path {@code /pages/basic/address}
 */
public record CompiledSection(
    Section section, String path, @Nullable Expression visible, List<CompiledField> fields) {

  /** Its own and those of its fields. */
  Stream<Expression> expressions() {
    return Stream.concat(
        Stream.ofNullable(visible), fields.stream().flatMap(CompiledField::expressions));
  }
}
