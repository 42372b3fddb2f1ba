package org.miaopi.expressions.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.ast.Syntax;
import org.miaopi.expressions.functions.Aggregate;
import org.miaopi.expressions.functions.Function;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;
import org.miaopi.expressions.value.Days;
import org.miaopi.expressions.value.Months;

/** Resolves every name, types every node and says all that is wrong, not only the first. */
public final class Checker {

  /** Rows within rows within rows would take too long. */
  private static final int DEEPEST_ROWS = 2;

  private final Problems problems = new Problems();
  private final Choices choices = new Choices(problems);
  private final Operators operators = new Operators(problems, choices);
  private final Calls calls = new Calls(problems, choices);
  private final Names names;

  private Checker(Scope scope) {
    names = new Names(scope, problems);
  }

  /** Checks a source whose value must be of the type expected, or of any type if that is null. */
  public static Checked check(Syntax syntax, Scope scope, @Nullable Type expected) {
    Checker checker = new Checker(scope);
    Node node = checker.check(syntax, null);
    if (node != null) node = checker.expect(node, expected);
    return new Checked(node, checker.problems.inOrder());
  }

  private @Nullable Node expect(Node node, @Nullable Type expected) {
    if (expected == null) {
      return node.type().equals(Type.NOTHING)
          ? problems.error("result.nothing", node.span())
          : node;
    }
    if (expected instanceof Type.Choice choice && Types.fits(node.type(), Type.Simple.TEXT)) {
      return choices.assign(node, choice);
    }
    if (Types.fits(node.type(), expected)) return node;
    return problems.error(
        "type.expected", node.span(), Problems.type(expected), Problems.type(node.type()));
  }

  private @Nullable Node check(Syntax syntax, @Nullable RowScope rows) {
    return switch (syntax) {
      case Syntax.Literal literal ->
          new Node.Literal(literal.value(), literalType(literal.value()), literal.span());
      case Syntax.Name name -> names.name(name, rows);
      case Syntax.Member member -> member(member, rows);
      case Syntax.Items items -> items(items, rows);
      case Syntax.Range range -> problems.error("range.place", range.span());
      case Syntax.Call call -> call(call, rows);
      case Syntax.Operation operation -> operation(operation, rows);
    };
  }

  private static Type literalType(@Nullable Object value) {
    return switch (value) {
      case null -> Type.NOTHING;
      case Boolean truth -> Type.Simple.BOOLEAN;
      case String text -> Type.Simple.TEXT;
      case Months months -> Type.Simple.MONTHS;
      case Days days -> Type.Simple.DAYS;
      default -> Type.Simple.DECIMAL;
    };
  }

  private @Nullable Node member(Syntax.Member member, @Nullable RowScope rows) {
    if (names.isOutwards(member.of(), rows)) return names.outwards(member, rows);
    Node of = check(member.of(), rows);
    if (of == null) return null;
    if (of.type() instanceof Type.Rows) {
      return problems.error("member.rows", member.span(), member.name());
    }
    if (!(of.type() instanceof Type.Group group)) {
      return problems.error("member.none", member.place(), Problems.type(of.type()));
    }
    Type field = group.fields().get(member.name());
    if (field == null) return names.unknownMember(member, group.fields().keySet());
    return new Node.Member(of, member.name(), field, member.span());
  }

  private @Nullable Node items(Syntax.Items items, @Nullable RowScope rows) {
    List<Node> nodes = all(items.items(), rows);
    if (nodes == null) return null;
    Type element = Type.NOTHING;
    for (Node node : nodes) {
      Type common = Types.common(element, node.type());
      if (common == null || !Types.isScalar(node.type())) {
        return problems.error(
            "list.types", node.span(), Problems.type(element), Problems.type(node.type()));
      }
      element = common;
    }
    return new Node.Items(nodes, new Type.ListOf(element), items.span());
  }

  private @Nullable Node operation(Syntax.Operation operation, @Nullable RowScope rows) {
    if (operation.operator().equals("contains")) {
      return call(
          new Syntax.Call("contains", operation.span(), operation.operands(), operation.span()),
          rows);
    }
    boolean in = operation.operator().equals("in");
    if (in && operation.operands().getLast() instanceof Syntax.Range range) {
      return within(operation, range, rows);
    }
    List<Node> operands = all(operation.operands(), rows);
    return operands == null ? null : operators.check(operation, operands);
  }

  private @Nullable Node within(Syntax.Operation at, Syntax.Range range, @Nullable RowScope rows) {
    List<Syntax> parts = new ArrayList<>(List.of(at.operands().getFirst()));
    if (range.from() != null) parts.add(range.from());
    if (range.to() != null) parts.add(range.to());
    List<Node> nodes = all(parts, rows);
    if (nodes == null) return null;
    Node from = range.from() == null ? null : nodes.get(1);
    Node to = range.to() == null ? null : nodes.getLast();
    return operators.within(at, range, nodes.getFirst(), from, to);
  }

  private @Nullable Node call(Syntax.Call call, @Nullable RowScope rows) {
    Function function = Functions.find(call.function());
    if (function == null) return calls.unknown(call);
    if (!(function instanceof Aggregate aggregate) || call.arguments().isEmpty()) {
      List<Node> arguments = all(call.arguments(), rows);
      return arguments == null ? null : calls.check(function, call, arguments);
    }
    Node first = check(call.arguments().getFirst(), rows);
    if (first == null) return null;
    if (first.type() instanceof Type.Rows table)
      return aggregate(aggregate, call, first, table, rows);
    List<Node> rest = all(call.arguments().subList(1, call.arguments().size()), rows);
    if (rest == null) return null;
    List<Node> arguments = new ArrayList<>(List.of(first));
    arguments.addAll(rest);
    return calls.check(function, call, arguments);
  }

  private @Nullable Node aggregate(
      Aggregate aggregate, Syntax.Call call, Node first, Type.Rows table, @Nullable RowScope rows) {
    RowScope inside = new RowScope(table, rows);
    if (inside.depth() > DEEPEST_ROWS) {
      return problems.error("limit.rows", call.span(), String.valueOf(DEEPEST_ROWS));
    }
    Node body = null;
    if (call.arguments().size() == 2) {
      body = check(call.arguments().getLast(), inside);
      if (body == null) return null;
    }
    Type result =
        call.arguments().size() > 2
            ? null
            : aggregate.resultOver(table, body == null ? null : body.type());
    if (result == null) {
      return problems.usage(call, aggregate);
    }
    return new Node.Aggregate(aggregate.nameFor(result), first, body, result, call.span());
  }

  /** All of them checked, or null when one has a problem; every one is looked at. */
  private @Nullable List<Node> all(List<Syntax> list, @Nullable RowScope rows) {
    List<Node> nodes = new ArrayList<>();
    for (Syntax syntax : list) {
      Node node = check(syntax, rows);
      if (node != null) nodes.add(node);
    }
    return nodes.size() == list.size() ? nodes : null;
  }
}
