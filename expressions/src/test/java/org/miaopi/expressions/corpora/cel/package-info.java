/**
 * The adapter for the simple tests of the Common Expression Language: text of the protocol buffer
 * message SimpleTestFile. Lists become rows, so that macros become functions over rows.
 */
@NullMarked
package org.miaopi.expressions.corpora.cel;

import org.jspecify.annotations.NullMarked;
