/**
 * The item definition, format 1: immutable records, each with its own reading from and writing to
 * JSON. Nothing here evaluates an expression.
 */
@NullMarked
package org.miaopi.designer.definition;

import org.jspecify.annotations.NullMarked;
