/**
 * {@code ./miaopi bench}: measures a server of its own, as a process of its own, over HTTP. Knows
 * the rest of the platform only as its users do.
 */
@NullMarked
package org.miaopi.runtime.bench;

import org.jspecify.annotations.NullMarked;
