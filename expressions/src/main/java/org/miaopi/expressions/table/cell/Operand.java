package org.miaopi.expressions.table.cell;

/**
 * An expression within a cell.
 *
 * @param start offset of its first character in the cell
 */
public record Operand(String source, int start) {}
