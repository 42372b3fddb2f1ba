package org.miaopi.expressions.table;

import org.miaopi.expressions.type.Scope;

/** The way in: what staff wrote becomes a table that decides, or problems. */
public final class Tables {

  private Tables() {}

  /** Checks every cell and compiles them; all that is wrong is said at once. */
  public static TableCompilation compile(DecisionTable table, Scope scope) {
    return new TableCompiler(table, scope).compile();
  }
}
