package org.miaopi.expressions.analysis;

import java.util.List;
import org.miaopi.expressions.ast.Node;

/** Finds out what is known of conditions, given what is known where they stand. */
final class Truths {

  private final Constants constants;
  private final Claims claims;

  Truths(Constants constants) {
    this.constants = constants;
    claims = new Claims(constants);
  }

  Truth of(Node node, Facts facts) {
    if (constants.isConstant(node)) return constant(node);
    if (!(node instanceof Node.Call call)) return claimed(node, facts);
    List<Node> parts = call.arguments();
    return switch (call.function()) {
      case "and" -> and(parts.getFirst(), parts.getLast(), facts);
      case "or" -> or(parts.getFirst(), parts.getLast(), facts);
      case "not" -> of(parts.getFirst(), facts).negated();
      case "if" -> choice(parts, facts);
      default -> claimed(call, facts);
    };
  }

  private Truth constant(Node node) {
    Object value = constants.value(node);
    if (value == null) return Truth.UNANSWERED;
    return Boolean.TRUE.equals(value) ? Truth.ALWAYS : Truth.NEVER;
  }

  private Truth claimed(Node node, Facts facts) {
    Claim claim = claims.of(node);
    return claim.under(facts.of(claim.subject()));
  }

  private Truth and(Node one, Node other, Facts facts) {
    Truth first = of(one, facts);
    if (first.neverHolds()) return first;
    Truth second = of(other, given(one, true, facts));
    return second.neverHolds() || first == Truth.ALWAYS ? second : Truth.OPEN;
  }

  private Truth or(Node one, Node other, Facts facts) {
    Truth first = of(one, facts);
    if (first == Truth.ALWAYS) return first;
    Truth second = of(other, given(one, false, facts));
    return second == Truth.ALWAYS || first.neverHolds() ? second : Truth.OPEN;
  }

  private Truth choice(List<Node> parts, Facts facts) {
    return switch (of(parts.getFirst(), facts)) {
      case ALWAYS -> of(parts.get(1), facts);
      case NEVER -> of(parts.get(2), facts);
      case UNANSWERED -> Truth.UNANSWERED;
      case OPEN -> {
        Truth one = of(parts.get(1), given(parts.getFirst(), true, facts));
        Truth other = of(parts.get(2), given(parts.getFirst(), false, facts));
        yield one == other ? one : Truth.OPEN;
      }
    };
  }

  /** Whether no value at all lies in a range. */
  boolean isEmpty(Node.Within within) {
    return claims.of(within).holds().isEmpty();
  }

  /** What is known besides where the condition holds, or where it does not. */
  Facts given(Node node, boolean holds, Facts facts) {
    if (constants.isConstant(node)) return facts;
    if (node instanceof Node.Call call) {
      List<Node> parts = call.arguments();
      switch (call.function()) {
        case "not" -> {
          return given(parts.getFirst(), !holds, facts);
        }
        case "and", "or" -> {
          boolean both = holds == call.function().equals("and");
          if (!both) return facts;
          return given(parts.getLast(), holds, given(parts.getFirst(), holds, facts));
        }
        case "if" -> {
          return facts;
        }
        default -> {}
      }
    }
    Claim claim = claims.of(node);
    if (holds) return facts.with(claim.subject(), claim.holds());
    List<Domain> fails = claim.fails();
    if (fails == null || fails.size() != 1) return facts;
    return facts.with(claim.subject(), fails.getFirst());
  }
}
