/**
 * What depends on what: which fields an expression reads, circles among fields, and what has to be
 * computed again after a change.
 */
@NullMarked
package org.miaopi.expressions.dependency;

import org.jspecify.annotations.NullMarked;
