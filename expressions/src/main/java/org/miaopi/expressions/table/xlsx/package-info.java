/**
 * Decision tables as a spreadsheet (Office Open XML): one sheet a table, as staff fill it in. What
 * is read comes from outside: sizes are bounded, no formula is run, no reference is followed.
 */
@NullMarked
package org.miaopi.expressions.table.xlsx;

import org.jspecify.annotations.NullMarked;
