/**
 * One condition of a decision table: read, turned into an expression over its column, and into the
 * set of values that pass. It knows nothing of tables.
 */
@NullMarked
package org.miaopi.expressions.table.cell;

import org.jspecify.annotations.NullMarked;
