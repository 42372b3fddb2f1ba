/**
 * What the log may say. Identity and telephone numbers are masked before any appender writes them.
 */
@NullMarked
package org.miaopi.runtime.logging;

import org.jspecify.annotations.NullMarked;
