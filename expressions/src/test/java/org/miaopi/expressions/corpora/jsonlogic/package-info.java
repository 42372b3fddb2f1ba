/**
 * The adapter for tests of JsonLogic: arrays of a rule, its data and the value expected. Rules
 * become sources, the data becomes names of the types that it shows.
 */
@NullMarked
package org.miaopi.expressions.corpora.jsonlogic;

import org.jspecify.annotations.NullMarked;
