/**
 * The values of the language: what an expression is evaluated with, and how values travel as JSON.
 * Null is always not answered.
 */
@NullMarked
package org.miaopi.expressions.value;

import org.jspecify.annotations.NullMarked;
