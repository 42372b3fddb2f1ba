/**
 * What an operator does with the embedded store: back it up, restore it, check it, move it to a
 * MongoDB. Each works on a data folder, whether a process has it open or not.
 */
@NullMarked
package org.miaopi.runtime.store.operator;

import org.jspecify.annotations.NullMarked;
