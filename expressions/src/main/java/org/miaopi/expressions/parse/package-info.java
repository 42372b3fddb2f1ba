/**
 * Text becomes syntax: one lexer, one parser by precedence. Full-width punctuation means what its
 * half-width twin means, and budgets bound everything.
 */
@NullMarked
package org.miaopi.expressions.parse;

import org.jspecify.annotations.NullMarked;
