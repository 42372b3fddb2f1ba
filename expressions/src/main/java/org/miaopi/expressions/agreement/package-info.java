/**
 * Holds the two evaluators against each other on generated inputs. An expression on which they
 * differ must not decide about anybody.
 */
@NullMarked
package org.miaopi.expressions.agreement;

import org.jspecify.annotations.NullMarked;
