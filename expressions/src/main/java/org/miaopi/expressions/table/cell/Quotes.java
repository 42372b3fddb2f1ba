package org.miaopi.expressions.table.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.parse.Scanned;
import org.miaopi.expressions.parse.Token;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.problem.Severity;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** Notices the quotes that people forget: one bare word or number where a text is wanted. */
public final class Quotes {

  private Quotes() {}

  /** The problem, or null where quotes are not what is missing. */
  public static @Nullable Problem missing(Operand operand, Type wanted, Scope scope) {
    if (!Types.fits(wanted, Type.Simple.TEXT)) return null;
    List<Token> tokens = Scanned.of(operand.source()).tokens();
    if (tokens.size() != 2 || operand.source().startsWith("`")) return null;
    Token.Kind kind = tokens.getFirst().kind();
    String word = tokens.getFirst().text();
    boolean name = kind == Token.Kind.NAME && !scope.names().containsKey(word);
    if (!name && kind != Token.Kind.NUMBER) return null;
    int end = operand.start() + operand.source().length();
    return new Problem("cell.quote", Severity.ERROR, operand.start(), end, List.of(word));
  }
}
