/**
 * The two trees: syntax, as it was written, and nodes, with every name resolved and every type
 * known. Both are immutable and keep their place in the source.
 */
@NullMarked
package org.miaopi.expressions.ast;

import org.jspecify.annotations.NullMarked;
