/**
 * The form of an item, compiled and evaluated: values, what is visible and required, what is wrong.
 * The twin of the browser evaluates the same view by the same vectors.
 */
@NullMarked
package org.miaopi.designer.form;

import org.jspecify.annotations.NullMarked;
