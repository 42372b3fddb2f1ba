package org.miaopi.designer.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Page;
import org.miaopi.expressions.Expression;

/**
 * A page with its expressions.
 *
 * @param path {@code /pages/basic}
 */
public record CompiledPage(
    Page page, String path, @Nullable Expression visible, List<CompiledSection> sections) {}
