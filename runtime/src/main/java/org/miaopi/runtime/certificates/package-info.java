/** Issued certificates (证照) and what they say about themselves. Nothing here stores. */
@NullMarked
package org.miaopi.runtime.certificates;

import org.jspecify.annotations.NullMarked;
