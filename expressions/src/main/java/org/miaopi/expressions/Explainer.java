package org.miaopi.expressions;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.mvel.Mvel;

/** Evaluates an expression part by part; the parts are compiled when they are first asked for. */
final class Explainer {

  private final String source;
  private final Node root;
  private final Map<Node, Body> compiled = new ConcurrentHashMap<>();

  Explainer(String source, Node root) {
    this.source = source;
    this.root = root;
  }

  Explanation explain(Frame frame) {
    Map<Node, @Nullable Object> values = new IdentityHashMap<>();
    List<Explanation.Step> steps = new ArrayList<>();
    evaluate(root, frame, values, steps);
    return new Explanation(source, root, values, steps);
  }

  private void evaluate(
      Node node, Frame frame, Map<Node, @Nullable Object> values, List<Explanation.Step> steps) {
    for (Node part : node.parts()) evaluate(part, frame, values, steps);
    if (node instanceof Node.Literal literal) {
      values.put(node, literal.value());
      return;
    }
    Object value = compiled.computeIfAbsent(node, Mvel::compile).evaluate(frame);
    values.put(node, value);
    if (node instanceof Node.Items) return;
    Explanation.Step step =
        new Explanation.Step(node.span().start(), node.span().end(), node.span().of(source), value);
    if (!steps.contains(step)) steps.add(step);
  }
}
