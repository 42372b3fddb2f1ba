/**
 * What is legal but odd about an expression: parts whose result is always the same, branches that
 * are never taken. Nothing here keeps an expression from running.
 */
@NullMarked
package org.miaopi.expressions.analysis;

import org.jspecify.annotations.NullMarked;
