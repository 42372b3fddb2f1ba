package org.miaopi.expressions.table.cell;

import org.miaopi.expressions.parse.Scanned;
import org.miaopi.expressions.parse.Token;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/**
 * What a cell asks about.
 *
 * @param name under which the value stands in the scope
 * @param scope what cells may name
 */
public record Column(String name, Type type, Scope scope) {

  /** The name as a source writes it: in backquotes where the language would misread it. */
  String written() {
    Scanned scanned = Scanned.of(name);
    boolean plain =
        scanned.tokens().size() == 2
            && scanned.tokens().getFirst().kind() == Token.Kind.NAME
            && scanned.tokens().getFirst().text().equals(name)
            && !name.matches("true|false|null");
    return plain ? name : "`" + name + "`";
  }
}
