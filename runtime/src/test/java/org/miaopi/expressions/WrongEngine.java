package org.miaopi.expressions;

import java.util.Optional;
import org.miaopi.expressions.agreement.Agreement;
import org.miaopi.expressions.agreement.Disagreement;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.closure.Closures;
import org.miaopi.expressions.mvel.Mvel;

/** What the comparison of the engines finds if MVEL were given {@code >} for every {@code >=}. */
public final class WrongEngine {

  private WrongEngine() {}

  public static Optional<Disagreement> disagreement(Expression expression) {
    Node node = expression.node();
    return Agreement.between(node, Mvel.compile(wrong(node)), Closures.compile(node), 1);
  }

  private static Node wrong(Node node) {
    if (!(node instanceof Node.Call call)) return node;
    String function = call.function().equals("ge") ? "gt" : call.function();
    return new Node.Call(
        function,
        call.arguments().stream().map(WrongEngine::wrong).toList(),
        call.type(),
        call.span());
  }
}
