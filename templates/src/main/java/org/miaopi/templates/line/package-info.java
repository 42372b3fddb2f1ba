/**
 * Lines: the text of a paragraph is broken by the rules of Chinese typesetting, measured and
 * aligned. Nothing else in the product measures text, so that a document looks the same whichever
 * way its pages were laid out.
 */
@NullMarked
package org.miaopi.templates.line;

import org.jspecify.annotations.NullMarked;
