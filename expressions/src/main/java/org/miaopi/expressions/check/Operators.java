package org.miaopi.expressions.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.ast.Syntax;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.type.Types;

/** Gives operators their types. */
final class Operators {

  private static final Map<String, String> SYMBOLS =
      Map.ofEntries(
          Map.entry("and", "and"),
          Map.entry("or", "or"),
          Map.entry("not", "not"),
          Map.entry("eq", "=="),
          Map.entry("ne", "!="),
          Map.entry("lt", "<"),
          Map.entry("le", "<="),
          Map.entry("gt", ">"),
          Map.entry("ge", ">="),
          Map.entry("add", "+"),
          Map.entry("subtract", "-"),
          Map.entry("multiply", "*"),
          Map.entry("divide", "/"),
          Map.entry("remainder", "%"),
          Map.entry("negate", "-"),
          Map.entry("in", "in"),
          Map.entry("contains", "contains"));

  private final Problems problems;
  private final Choices choices;

  Operators(Problems problems, Choices choices) {
    this.problems = problems;
    this.choices = choices;
  }

  @Nullable Node check(Syntax.Operation at, List<Node> operands) {
    return switch (at.operator()) {
      case "if" -> conditional(at, operands);
      case "and", "or", "not" -> plain(at, operands, Simple.BOOLEAN, Simple.BOOLEAN);
      case "eq", "ne" -> equality(at, operands);
      case "lt", "le", "gt", "ge" -> order(at, operands);
      case "in" -> in(at, operands.getFirst(), operands.getLast());
      case "add" -> add(at, operands);
      case "subtract" -> subtract(at, operands);
      default -> plain(at, operands, Simple.DECIMAL, Simple.DECIMAL);
    };
  }

  private @Nullable Node plain(Syntax.Operation at, List<Node> operands, Type of, Type result) {
    for (Node operand : operands) {
      if (Types.fits(operand.type(), of)) continue;
      return problems.error(
          "operator.operand",
          operand.span(),
          symbol(at),
          Problems.type(of),
          Problems.type(operand.type()));
    }
    return new Node.Call(at.operator(), operands, result, at.span());
  }

  private @Nullable Node conditional(Syntax.Operation at, List<Node> operands) {
    Node condition = operands.getFirst();
    if (!Types.fits(condition.type(), Simple.BOOLEAN)) {
      return problems.error("if.condition", condition.span(), Problems.type(condition.type()));
    }
    Type one = operands.get(1).type();
    Type other = operands.get(2).type();
    Type common = Types.common(one, other);
    if (common != null) return new Node.Call("if", operands, common, at.span());
    return problems.error("if.branches", at.span(), Problems.type(one), Problems.type(other));
  }

  private @Nullable Node equality(Syntax.Operation at, List<Node> operands) {
    Node one = operands.getFirst();
    Node other = operands.getLast();
    Type common = Types.common(one.type(), other.type());
    if (common == null || !Types.isScalar(common)) return mismatch("operator.types", at, operands);
    if (isNull(one) || isNull(other)) return problems.error("equality.null", at.span());
    if (!choices.meet(one, other)) return null;
    return new Node.Call(at.operator(), operands, Simple.BOOLEAN, at.span());
  }

  private @Nullable Node order(Syntax.Operation at, List<Node> operands) {
    Type common = Types.common(operands.getFirst().type(), operands.getLast().type());
    boolean ordered =
        common == Simple.DECIMAL || common == Simple.DATE || Type.NOTHING.equals(common);
    return ordered
        ? new Node.Call(at.operator(), operands, Simple.BOOLEAN, at.span())
        : mismatch("operator.order", at, operands);
  }

  private @Nullable Node in(Syntax.Operation at, Node value, Node list) {
    boolean fits =
        list.type() instanceof Type.ListOf of
            && Types.isScalar(value.type())
            && Types.common(value.type(), of.element()) != null;
    if (!fits && !list.type().equals(Type.NOTHING)) {
      return mismatch("operator.in", at, List.of(value, list));
    }
    if (!choices.meet(value, list)) return null;
    return new Node.Call("in", List.of(value, list), Simple.BOOLEAN, at.span());
  }

  private @Nullable Node add(Syntax.Operation at, List<Node> operands) {
    boolean nothing = operands.stream().allMatch(it -> it.type().equals(Type.NOTHING));
    boolean texts = operands.stream().allMatch(it -> Types.fits(it.type(), Simple.TEXT));
    if (texts && !nothing) return new Node.Call("concat", operands, Simple.TEXT, at.span());
    if (operands.stream().allMatch(it -> Types.fits(it.type(), Simple.DECIMAL))) {
      return new Node.Call("add", operands, Simple.DECIMAL, at.span());
    }
    boolean oneText = operands.stream().anyMatch(it -> Types.fits(it.type(), Simple.TEXT));
    return mismatch(oneText ? "add.text" : "add.types", at, operands);
  }

  private @Nullable Node subtract(Syntax.Operation at, List<Node> operands) {
    if (operands.stream().anyMatch(it -> it.type() == Simple.DATE)) {
      return mismatch("subtract.date", at, operands);
    }
    return plain(at, operands, Simple.DECIMAL, Simple.DECIMAL);
  }

  private @Nullable Node mismatch(String code, Syntax.Operation at, List<Node> operands) {
    return problems.error(
        code,
        at.span(),
        symbol(at),
        Problems.type(operands.getFirst().type()),
        Problems.type(operands.getLast().type()));
  }

  private static boolean isNull(Node node) {
    return node instanceof Node.Literal literal && literal.value() == null;
  }

  private static String symbol(Syntax.Operation at) {
    return SYMBOLS.getOrDefault(at.operator(), at.operator());
  }
}
