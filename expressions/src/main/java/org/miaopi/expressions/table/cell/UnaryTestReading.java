package org.miaopi.expressions.table.cell;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.problem.Problem;

/** Either what a cell asks or the first problem in its form. */
public record UnaryTestReading(@Nullable UnaryTest test, @Nullable Problem problem) {}
