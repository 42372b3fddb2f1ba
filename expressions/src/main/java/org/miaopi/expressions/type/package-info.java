/**
 * The types of the language and the scope of names that an expression may use. They know nothing
 * else.
 */
@NullMarked
package org.miaopi.expressions.type;

import org.jspecify.annotations.NullMarked;
