/**
 * Runs the cases of public corpora of other languages, as far as this language can say them. An
 * adapter a corpus translates its cases; what comes out otherwise must be a known difference.
 */
@NullMarked
package org.miaopi.expressions.corpora;

import org.jspecify.annotations.NullMarked;
