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
      case Node.Call call -> call(call.function(), all(call.arguments()));
      case Node.Within within -> {
        Body value = compile(within.value());
        Body from = within.from() == null ? frame -> null : compile(within.from());
        Body to = within.to() == null ? frame -> null : compile(within.to());
        Bounds bounds =
            new Bounds(
                within.from() != null,
                within.fromIncluded(),
                within.to() != null,
                within.toIncluded());
        yield frame ->
            Operations.within(
                value.evaluate(frame), from.evaluate(frame), to.evaluate(frame), bounds);
      }
      case Node.Aggregate aggregate -> {
        Body rows = compile(aggregate.rows());
        Body body = aggregate.body() == null ? null : compile(aggregate.body());
        Object function = Functions.get(aggregate.function());
        yield frame -> Operations.aggregate(function, frame, rows.evaluate(frame), body);
      }
    };
  }

  private static Body call(String function, List<Body> a) {
    return switch (function) {
      case "and" -> f -> Operations.and(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "or" -> f -> Operations.or(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "not" -> f -> Operations.not(a.get(0).evaluate(f));
      case "eq" -> f -> Operations.eq(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "ne" -> f -> Operations.ne(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "lt" -> f -> Operations.lt(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "le" -> f -> Operations.le(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "gt" -> f -> Operations.gt(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "ge" -> f -> Operations.ge(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "add" -> f -> Operations.add(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "subtract" -> f -> Operations.subtract(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "multiply" -> f -> Operations.multiply(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "divide" -> f -> Operations.divide(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "remainder" -> f -> Operations.remainder(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "negate" -> f -> Operations.negate(a.get(0).evaluate(f));
      case "in" -> f -> Operations.isIn(a.get(0).evaluate(f), a.get(1).evaluate(f));
      case "if" ->
          f -> Operations.choose(a.get(0).evaluate(f), a.get(1).evaluate(f), a.get(2).evaluate(f));
      default -> f -> Operations.call(Functions.get(function), f, values(a, f));
    };
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
