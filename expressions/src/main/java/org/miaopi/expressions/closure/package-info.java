/**
 * A second evaluator beside MVEL, simple enough to be believed. Whatever the two disagree about is
 * a bug, so both run before an item is published.
 */
@NullMarked
package org.miaopi.expressions.closure;

import org.jspecify.annotations.NullMarked;
