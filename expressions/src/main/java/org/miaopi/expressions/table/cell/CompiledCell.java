package org.miaopi.expressions.table.cell;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;

/**
 * A checked cell.
 *
 * @param test what it asks, as it was written
 * @param expression true where the value passes; null = whatever the value
 * @param extent the same as a set of values
 */
public record CompiledCell(UnaryTest test, @Nullable Expression expression, Extent extent) {}
