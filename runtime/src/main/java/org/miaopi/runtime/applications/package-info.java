/**
 * One application (办件): what it holds and how it moves from state to state, as pure functions. It
 * knows neither store nor web.
 */
@NullMarked
package org.miaopi.runtime.applications;

import org.jspecify.annotations.NullMarked;
