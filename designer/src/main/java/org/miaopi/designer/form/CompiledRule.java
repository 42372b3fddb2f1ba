package org.miaopi.designer.form;

import org.miaopi.designer.definition.Rule;
import org.miaopi.expressions.Expression;

/** A rule with its condition. */
public record CompiledRule(Rule rule, Expression when) {}
