package org.miaopi.expressions.mvel;

import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.functions.Body;

/** Compiles as the first of all expressions does. */
public final class UnsharedPrograms {

  private UnsharedPrograms() {}

  /** Without any program that was compiled before. */
  public static Body compile(Node node) {
    return new Programs(Integer.MAX_VALUE).compile(node);
  }
}
