/**
 * The expression language of rules and forms: compile a text against a scope, evaluate, explain.
 * Everything beneath this package is its inside, save type, problem and value.
 */
@NullMarked
package org.miaopi.expressions;

import org.jspecify.annotations.NullMarked;
