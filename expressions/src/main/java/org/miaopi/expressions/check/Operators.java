package org.miaopi.expressions.check;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.ast.Syntax;
import org.miaopi.expressions.functions.Functions;
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
      case "eq", "ne" -> equality(at, operands);
      case "lt", "le", "gt", "ge" -> order(at, operands);
      case "in" -> in(at, operands.getFirst(), operands.getLast());
      case "add" -> add(at, operands);
      case "subtract", "multiply", "divide", "remainder" -> arithmetic(at, operands);
      case "negate" -> negate(at, operands.getFirst());
      default -> plain(at, operands, Simple.BOOLEAN, Simple.BOOLEAN);
    };
  }

  /** {@code value in [from..to]}: both ends are of the value's type, which has an order. */
  @Nullable Node within(
      Syntax.Operation at, Syntax.Range range, Node value, @Nullable Node from, @Nullable Node to) {
    boolean fits = isEnd(value, from) && isEnd(value, to);
    if (!fits) return null;
    return new Node.Within(value, from, range.fromIncluded(), to, range.toIncluded(), at.span());
  }

  private boolean isEnd(Node value, @Nullable Node end) {
    if (end == null || isOrdered(value.type(), end.type())) return true;
    problems.error(
        Mismatch.code("range.types", value.type(), end.type()),
        end.span(),
        "in",
        Problems.type(value.type()),
        Problems.type(end.type()));
    return false;
  }

  private static boolean isOrdered(Type one, Type other) {
    return Types.commonOrder(List.of(one, other)) != null;
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
    if (common == null || !Types.isEquatable(common))
      return mismatch(Mismatch.code("operator.types", one.type(), other.type()), at, operands);
    if (isNull(one) || isNull(other)) return problems.error("equality.null", at.span());
    if (!choices.meet(one, other)) return null;
    return new Node.Call(at.operator(), operands, Simple.BOOLEAN, at.span());
  }

  private @Nullable Node order(Syntax.Operation at, List<Node> operands) {
    Type one = operands.getFirst().type();
    Type other = operands.getLast().type();
    return isOrdered(one, other)
        ? new Node.Call(at.operator(), operands, Simple.BOOLEAN, at.span())
        : mismatch(Mismatch.code("operator.order", one, other), at, operands);
  }

  private @Nullable Node in(Syntax.Operation at, Node value, Node list) {
    boolean fits =
        list.type() instanceof Type.ListOf of
            && Types.isScalar(value.type())
            && Types.common(value.type(), of.element()) != null;
    if (!fits && !list.type().equals(Type.NOTHING)) return notIn(at, value.type(), list.type());
    if (!choices.meet(value, list)) return null;
    return new Node.Call("in", List.of(value, list), Simple.BOOLEAN, at.span());
  }

  /** Names the entries' type where that says more than that they are a list. */
  private @Nullable Node notIn(Syntax.Operation at, Type value, Type list) {
    Type entry = list instanceof Type.ListOf of ? of.element() : list;
    String code = Mismatch.code("operator.in", value, entry);
    return mismatch(code, at, value, code.equals("operator.in") ? list : entry);
  }

  private @Nullable Node add(Syntax.Operation at, List<Node> operands) {
    List<Type> types = operands.stream().map(Node::type).toList();
    boolean nothing = types.stream().allMatch(Type.NOTHING::equals);
    Type joined = nothing ? null : Functions.get("concat").resultOf(types);
    if (joined != null) return new Node.Call("concat", operands, joined, at.span());
    Type result = result(at, operands);
    if (result != null) return new Node.Call("add", operands, result, at.span());
    boolean oneText = operands.stream().anyMatch(it -> Types.fits(it.type(), Simple.TEXT));
    String code = Mismatch.sum("add.types", operands.getFirst().type(), operands.getLast().type());
    return mismatch(oneText ? "add.text" : code, at, operands);
  }

  private @Nullable Node arithmetic(Syntax.Operation at, List<Node> operands) {
    Type result = result(at, operands);
    if (result != null) return new Node.Call(at.operator(), operands, result, at.span());
    Type one = operands.getFirst().type();
    Type other = operands.getLast().type();
    String code =
        switch (at.operator()) {
          case "subtract" -> Mismatch.sum("", one, other);
          case "divide" -> Mismatch.quotient("", one, other);
          default -> "";
        };
    return code.isEmpty()
        ? plain(at, operands, Simple.DECIMAL, Simple.DECIMAL)
        : mismatch(code, at, operands);
  }

  private static @Nullable Type result(Syntax.Operation at, List<Node> operands) {
    return ArithmeticTypes.result(
        at.operator(), operands.getFirst().type(), operands.getLast().type());
  }

  private @Nullable Node negate(Syntax.Operation at, Node operand) {
    boolean duration = operand.type() == Simple.MONTHS || operand.type() == Simple.DAYS;
    Type type = duration ? operand.type() : Simple.DECIMAL;
    return plain(at, List.of(operand), type, type);
  }

  private @Nullable Node mismatch(String code, Syntax.Operation at, List<Node> operands) {
    return mismatch(code, at, operands.getFirst().type(), operands.getLast().type());
  }

  private @Nullable Node mismatch(String code, Syntax.Operation at, Type one, Type other) {
    return problems.error(code, at.span(), symbol(at), Problems.type(one), Problems.type(other));
  }

  private static boolean isNull(Node node) {
    return node instanceof Node.Literal literal && literal.value() == null;
  }

  private static String symbol(Syntax.Operation at) {
    return SYMBOLS.getOrDefault(at.operator(), at.operator());
  }
}
