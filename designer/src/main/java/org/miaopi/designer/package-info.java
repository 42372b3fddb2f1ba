/** Placeholder. */
@NullMarked
package org.miaopi.designer;

import org.jspecify.annotations.NullMarked;
