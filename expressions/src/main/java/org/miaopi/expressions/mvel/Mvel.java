package org.miaopi.expressions.mvel;

import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.functions.Body;

/** Compiles nodes by MVEL, once; what comes out serves any number of threads. */
public final class Mvel {

  /** Far more than there are, since no name and no value makes a difference to a program. */
  private static final int MOST_PROGRAMS = 2_000;

  private static final Programs PROGRAMS = new Programs(MOST_PROGRAMS);

  private Mvel() {}

  /** Compiles a checked expression. */
  public static Body compile(Node node) {
    return PROGRAMS.compile(node);
  }
}
