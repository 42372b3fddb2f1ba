/**
 * How an application is decided by the rules of its item, and why. A pure function, so that a
 * decision can be replayed exactly.
 */
@NullMarked
package org.miaopi.designer.rules;

import org.jspecify.annotations.NullMarked;
