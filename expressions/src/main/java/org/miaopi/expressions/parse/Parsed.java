package org.miaopi.expressions.parse;

import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Syntax;
import org.miaopi.expressions.problem.Problem;

/** Either the syntax of a source or the first problem in it. */
public record Parsed(@Nullable Syntax syntax, @Nullable Problem problem) {}
