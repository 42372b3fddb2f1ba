package org.miaopi.templates.word;

import org.miaopi.expressions.Expression;
import org.miaopi.templates.problem.Place;

/** An expression of a template and where it stands. */
public record PlacedExpression(Expression expression, Place place) {}
