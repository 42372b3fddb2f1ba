/**
 * Decision tables: columns of conditions, columns of results, one rule a row. Every cell becomes an
 * expression of the language, so that a table runs wherever an expression runs.
 */
@NullMarked
package org.miaopi.expressions.table;

import org.jspecify.annotations.NullMarked;
