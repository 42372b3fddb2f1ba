package org.miaopi.expressions.corpora.cel;

import java.util.Map;
import org.miaopi.expressions.corpora.Inexpressible;
import org.miaopi.expressions.corpora.cel.Term.Kind;

/** Writes operators of CEL. */
final class CelOperators {

  private static final Map<String, String> SIGNS = Map.of("||", "or", "&&", "and");

  private CelOperators() {}

  static Term binary(String operator, Term left, Term right) {
    return switch (operator) {
      case "==", "!=" -> equality(operator, left, right);
      case "<", "<=", ">", ">=" -> order(operator, left, right);
      case "in", "||", "&&" -> Term.of(Kind.TRUTH, written(left, operator, right));
      case "/" -> quotient(left, right);
      case "+" -> sum(left, right);
      default -> Term.of(common(left, right), written(left, operator, right));
    };
  }

  private static String written(Term left, String operator, Term right) {
    String sign = SIGNS.getOrDefault(operator, operator);
    return "(" + left.source() + " " + sign + " " + right.source() + ")";
  }

  /** Whether something is null is asked by a function. */
  private static Term equality(String operator, Term left, Term right) {
    boolean nothing = left.is(Kind.NULL) || right.is(Kind.NULL);
    if (!nothing) return Term.of(Kind.TRUTH, written(left, operator, right));
    Term other = left.is(Kind.NULL) ? right : left;
    String present = "present(" + other.source() + ")";
    return Term.of(Kind.TRUTH, operator.equals("!=") ? present : "(not " + present + ")");
  }

  private static Term order(String operator, Term left, Term right) {
    if (left.is(Kind.TRUTH) && right.is(Kind.TRUTH)) {
      throw new Inexpressible("the order of truths");
    }
    return Term.of(Kind.TRUTH, written(left, operator, right));
  }

  /** Whole numbers are divided into whole numbers there. */
  private static Term quotient(Term left, Term right) {
    String written = written(left, "/", right);
    boolean whole = left.is(Kind.WHOLE) && right.is(Kind.WHOLE);
    return Term.of(common(left, right), whole ? "roundDown" + written : written);
  }

  private static Term sum(Term left, Term right) {
    String written = written(left, "+", right);
    if (!left.is(Kind.LIST)) return Term.of(common(left, right), written);
    return Term.list(left.entries() == Kind.OTHER ? right.entries() : left.entries(), written);
  }

  private static Kind common(Term left, Term right) {
    return left.is(Kind.OTHER) ? right.kind() : left.kind();
  }
}
