package org.miaopi.templates.word;

import org.miaopi.expressions.Expression;

/**
 * An expression of a template and where it stands.
 *
 * @param place the text of the paragraph
 */
public record PlacedExpression(Expression expression, String place) {}
