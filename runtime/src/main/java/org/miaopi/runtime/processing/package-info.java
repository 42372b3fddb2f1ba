/**
 * Moves submitted applications from state to state until each has its certificate or its reason. A
 * step may be done twice and still counts once.
 */
@NullMarked
package org.miaopi.runtime.processing;

import org.jspecify.annotations.NullMarked;
