/** Placeholder. */
@NullMarked
package org.miaopi.expressions;

import org.jspecify.annotations.NullMarked;
