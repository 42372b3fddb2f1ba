/** Placeholder. */
@NullMarked
package org.miaopi.runtime;

import org.jspecify.annotations.NullMarked;
