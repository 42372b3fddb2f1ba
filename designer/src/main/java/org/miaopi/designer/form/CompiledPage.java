package org.miaopi.designer.form;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Page;
import org.miaopi.expressions.Expression;

/**
 * A page with its expressions.
 *
 * @param path {@code /pages/basic}
 */
public record CompiledPage(
    Page page, String path, @Nullable Expression visible, List<CompiledSection> sections) {

  /** Its own and those of all that stands on it. */
  Stream<Expression> expressions() {
    return Stream.concat(
        Stream.ofNullable(visible), sections.stream().flatMap(CompiledSection::expressions));
  }
}
