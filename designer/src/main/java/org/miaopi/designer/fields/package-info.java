/**
 * The field types of a form, one file each: what an answer is, how it is read, which limits it has.
 * They know one field at a time and no expressions.
 */
@NullMarked
package org.miaopi.designer.fields;

import org.jspecify.annotations.NullMarked;
