package org.miaopi.expressions.problem;

/** An error keeps an expression from running; a warning does not. */
public enum Severity {
  ERROR,
  WARNING
}
