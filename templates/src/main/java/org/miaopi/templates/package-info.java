/** Placeholder. */
@NullMarked
package org.miaopi.templates;

import org.jspecify.annotations.NullMarked;
