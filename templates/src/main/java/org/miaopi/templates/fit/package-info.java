/**
 * Whether what a document is given fits: laid-out lines are compared with the places that they
 * stand in. What does not fit is told as values; whoever asks decides what to try.
 */
@NullMarked
package org.miaopi.templates.fit;

import org.jspecify.annotations.NullMarked;
