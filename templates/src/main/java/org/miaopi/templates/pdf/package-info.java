/**
 * Writes PDF (ISO 32000-2): sheets, the fonts and pictures that they need, what the document says
 * of itself, in one pass and in one known structure. The same input gives the same bytes.
 */
@NullMarked
package org.miaopi.templates.pdf;

import org.jspecify.annotations.NullMarked;
