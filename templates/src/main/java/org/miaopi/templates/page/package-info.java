/**
 * Pages: a tree of XSL formatting objects becomes a PDF. FOP stays behind this package; it sees
 * nothing but the fonts and pictures that it is handed.
 */
@NullMarked
package org.miaopi.templates.page;

import org.jspecify.annotations.NullMarked;
