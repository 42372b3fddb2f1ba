/**
 * Examples with the outcome that staff expect. Publishing runs them, and so can anybody who changes
 * a definition.
 */
@NullMarked
package org.miaopi.designer.cases;

import org.jspecify.annotations.NullMarked;
