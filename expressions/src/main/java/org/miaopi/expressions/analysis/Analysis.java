package org.miaopi.expressions.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.ast.Span;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.problem.Severity;
import org.miaopi.expressions.type.Type;

/** Walks through an expression and warns of what is always the same or never used. */
public final class Analysis {

  private static final Set<String> COMPOUND = Set.of("and", "or", "not", "if");
  private static final Set<String> JUNCTIONS = Set.of("and", "or");

  private final String source;
  private final Constants constants = new Constants();
  private final Truths truths = new Truths(constants);
  private final List<Problem> warnings = new ArrayList<>();

  private Analysis(String source) {
    this.source = source;
  }

  /** The warnings about a checked expression, in the order of their places. */
  public static List<Problem> warnings(String source, Node node) {
    Analysis analysis = new Analysis(source);
    analysis.visit(node, Facts.NONE);
    return analysis.warnings.stream()
        .distinct()
        .sorted(Comparator.comparingInt(Problem::start))
        .toList();
  }

  private void visit(Node node, Facts facts) {
    if (node instanceof Node.Literal) return;
    boolean chooses = node instanceof Node.Call call && call.function().equals("if");
    if (constants.isConstant(node) && !chooses) {
      constant(node, facts);
      return;
    }
    switch (node) {
      case Node.Call call when call.function().equals("and") -> both(call, true, facts);
      case Node.Call call when call.function().equals("or") -> both(call, false, facts);
      case Node.Call call when call.function().equals("not") -> not(call, facts);
      case Node.Call call when call.function().equals("if") -> choice(call, facts);
      case Node.Aggregate aggregate -> {
        judge(aggregate, facts);
        visit(aggregate.rows(), facts);
        if (aggregate.body() != null) visit(aggregate.body(), Facts.NONE);
      }
      default -> {
        judge(node, facts);
        node.parts().forEach(part -> visit(part, facts));
      }
    }
  }

  /** The negation of a single claim is a claim itself: {@code not in}, {@code !present(x)}. */
  private void not(Node.Call not, Facts facts) {
    Node inner = not.arguments().getFirst();
    if (inner instanceof Node.Call call && COMPOUND.contains(call.function())) {
      visit(inner, facts);
      return;
    }
    judge(not, facts);
    inner.parts().forEach(part -> visit(part, facts));
  }

  private void constant(Node node, Facts facts) {
    boolean computed = !(node instanceof Node.Items);
    if (computed && constants.value(node) == null) {
      boolean cause = node.parts().stream().allMatch(it -> constants.value(it) != null);
      if (cause) warn("value.none", node);
      else node.parts().forEach(part -> visit(part, facts));
      return;
    }
    judge(node, facts);
  }

  /** The second side of an and counts where the first holds, that of an or where it does not. */
  private void both(Node.Call call, boolean and, Facts facts) {
    Node one = call.arguments().getFirst();
    Node other = call.arguments().getLast();
    int before = warnings.size();
    visit(one, facts);
    Truth first = truths.of(one, facts);
    boolean decided = and ? first.neverHolds() : first == Truth.ALWAYS;
    Facts given = truths.given(one, and, facts);
    if (!decided) visit(other, and ? given : given.otherThan(facts));
    if (warnings.size() == before) judge(call, facts);
  }

  private void choice(Node.Call call, Facts facts) {
    Node condition = call.arguments().getFirst();
    Node whenTrue = call.arguments().get(1);
    Node whenFalse = call.arguments().get(2);
    if (call.isReading()) {
      visit(whenTrue, facts);
      return;
    }
    visit(condition, facts);
    Truth truth = truths.of(condition, facts);
    if (truth.neverHolds()) warn("branch.unreachable", whenTrue);
    else visit(whenTrue, truths.given(condition, true, facts));
    if (truth == Truth.ALWAYS || truth == Truth.UNANSWERED) warn("branch.unreachable", whenFalse);
    else visit(whenFalse, truths.given(condition, false, facts));
  }

  private void judge(Node node, Facts facts) {
    if (node.type() != Type.Simple.BOOLEAN) return;
    Truth truth = truths.of(node, facts);
    if (truth == Truth.OPEN) return;
    warn(code(node, facts, truth), node);
  }

  private String code(Node node, Facts facts, Truth truth) {
    boolean always = truth == Truth.ALWAYS;
    Facts certain = facts.certain() == null ? facts : facts.certain();
    if (truths.of(node, certain) == Truth.OPEN) {
      return always ? "condition.remaining" : "condition.covered";
    }
    if (truths.of(node, Facts.NONE) == Truth.OPEN) {
      return always ? "condition.implied" : "condition.contradicted";
    }
    if (!always) return isEmptyRange(node) ? "range.empty" : "condition.never";
    boolean compound = node instanceof Node.Call call && JUNCTIONS.contains(call.function());
    return compound || constants.isConstant(node) ? "condition.always" : "condition.answered";
  }

  private boolean isEmptyRange(Node node) {
    if (!(node instanceof Node.Within within) || within.from() == null || within.to() == null) {
      return false;
    }
    return truths.isEmpty(within);
  }

  private void warn(String code, Node node) {
    Span span = node.span();
    List<String> arguments = List.of(span.quote(source));
    warnings.add(new Problem(code, Severity.WARNING, span.start(), span.end(), arguments));
  }
}
