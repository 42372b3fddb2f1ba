/**
 * The functions of the language, a file each, and the operations of its operators. All are pure and
 * total: no argument makes them throw.
 */
@NullMarked
package org.miaopi.expressions.functions;

import org.jspecify.annotations.NullMarked;
