/**
 * Typed nodes become compiled MVEL, and nobody else knows MVEL. Text of a user never becomes MVEL
 * source: names and values are bound, operations are calls of one class.
 */
@NullMarked
package org.miaopi.expressions.mvel;

import org.jspecify.annotations.NullMarked;
