/**
 * Finds what is wrong with a table as a whole: rules that overlap, rules that are never reached,
 * cases without a rule, each with an example. It works on sets of values, exactly, within a budget.
 */
@NullMarked
package org.miaopi.expressions.table.analysis;

import org.jspecify.annotations.NullMarked;
