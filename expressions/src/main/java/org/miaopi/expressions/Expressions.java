package org.miaopi.expressions;

import java.util.List;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/** The way in: sources become expressions or problems. */
public final class Expressions {

  private Expressions() {}

  /** Compiles a source whose value may be of any type. */
  public static Compilation compile(String source, Scope scope) {
    throw new UnsupportedOperationException();
  }

  /** Compiles a source whose value must be of the type expected. */
  public static Compilation compile(String source, Scope scope, Type expected) {
    throw new UnsupportedOperationException();
  }

  /** Every function, in the order of the documentation. */
  public static List<FunctionInfo> functions() {
    throw new UnsupportedOperationException();
  }
}
