/**
 * What is wrong with a source that somebody wrote, as a value with a place. The texts stand in the
 * bundles beside it.
 */
@NullMarked
package org.miaopi.expressions.problem;

import org.jspecify.annotations.NullMarked;
