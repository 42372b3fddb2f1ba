package org.miaopi.expressions.closure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Bounds;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.functions.Operations;

/** The oracle: the same tree and the same operations as closures, without MVEL. */
public final class Closures {

  private Closures() {}

  /** Compiles a checked expression. */
  public static Body compile(Node node) {
    return switch (node) {
      case Node.Literal literal -> frame -> literal.value();
      case Node.Name name -> frame -> frame.name(name.name(), name.type());
      case Node.Row row -> frame -> frame.row(row.name(), row.up(), row.type());
      case Node.Member member -> {
        Body of = compile(member.of());
        yield frame -> Operations.member(of.evaluate(frame), member.name(), member.type());
      }
      case Node.Items items -> {
        List<Body> bodies = all(items.items());
        yield frame -> values(bodies, frame);
      }
      case Node.Call call -> {
        List<Body> arguments = all(call.arguments());
        yield frame -> call(call.function(), values(arguments, frame), frame);
      }
      case Node.Within within -> {
        List<Body> parts = all(within.parts());
        yield frame -> within(within, values(parts, frame));
      }
      case Node.Aggregate aggregate -> {
        Body rows = compile(aggregate.rows());
        Body body = aggregate.body() == null ? null : compile(aggregate.body());
        Object function = Functions.get(aggregate.function());
        yield frame -> Operations.aggregate(function, frame, rows.evaluate(frame), body);
      }
    };
  }

  /** The value of an operator or a function of these arguments. */
  public static @Nullable Object call(
      String function, List<? extends @Nullable Object> a, Frame frame) {
    return switch (function) {
      case "and" -> Operations.and(a.get(0), a.get(1));
      case "or" -> Operations.or(a.get(0), a.get(1));
      case "eq" -> Operations.eq(a.get(0), a.get(1));
      case "ne" -> Operations.ne(a.get(0), a.get(1));
      case "lt" -> Operations.lt(a.get(0), a.get(1));
      case "le" -> Operations.le(a.get(0), a.get(1));
      case "gt" -> Operations.gt(a.get(0), a.get(1));
      case "ge" -> Operations.ge(a.get(0), a.get(1));
      case "add" -> Operations.add(a.get(0), a.get(1));
      case "subtract" -> Operations.subtract(a.get(0), a.get(1));
      case "multiply" -> Operations.multiply(a.get(0), a.get(1));
      case "divide" -> Operations.divide(a.get(0), a.get(1));
      case "remainder" -> Operations.remainder(a.get(0), a.get(1));
      case "not" -> Operations.not(a.get(0));
      case "negate" -> Operations.negate(a.get(0));
      case "in" -> Operations.isIn(a.get(0), a.get(1));
      case "if" -> Operations.choose(a.get(0), a.get(1), a.get(2));
      default -> Operations.call(Functions.get(function), frame, a);
    };
  }

  /** Whether the first of the values of its parts lies between the others. */
  public static @Nullable Object within(
      Node.Within within, List<? extends @Nullable Object> parts) {
    Object from = within.from() == null ? null : parts.get(1);
    Object to = within.to() == null ? null : parts.getLast();
    return Operations.within(parts.getFirst(), from, to, Bounds.of(within));
  }

  private static List<Body> all(List<Node> nodes) {
    return nodes.stream().map(Closures::compile).toList();
  }

  private static List<@Nullable Object> values(List<Body> bodies, Frame frame) {
    List<@Nullable Object> values = new ArrayList<>();
    for (Body body : bodies) values.add(body.evaluate(frame));
    return values;
  }
}
