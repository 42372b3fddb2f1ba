/**
 * Syntax becomes typed nodes, or problems that say where and why. Nothing is converted silently;
 * whatever passes here can run.
 */
@NullMarked
package org.miaopi.expressions.check;

import org.jspecify.annotations.NullMarked;
