package org.miaopi.expressions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.closure.Closures;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.functions.Operations;
import org.miaopi.expressions.problem.Problem;

/** Evaluates an expression part by part and keeps what came of each. */
final class Tracer {

  /** Further rows are evaluated and not kept. */
  private static final int MOST_PARTS = 5_000;

  private final TraceWarnings warnings;
  private int kept;

  Tracer(String source) {
    warnings = new TraceWarnings(source);
  }

  Trace trace(Node node, Frame frame) {
    kept++;
    return switch (node) {
      case Node.Literal literal -> traced(node, literal.value(), List.of(), frame);
      case Node.Name name -> traced(node, frame.name(name.name(), name.type()), List.of(), frame);
      case Node.Row row ->
          traced(node, frame.row(row.name(), row.up(), row.type()), List.of(), frame);
      case Node.Member member -> {
        Trace of = trace(member.of(), frame);
        Object value = Operations.member(of.value(), member.name(), member.type());
        yield traced(node, value, List.of(of), frame);
      }
      case Node.Items items -> {
        List<Trace> parts = all(items.items(), frame);
        yield traced(node, values(parts), parts, frame);
      }
      case Node.Within within -> {
        List<Trace> parts = all(within.parts(), frame);
        yield traced(node, Closures.within(within, values(parts)), parts, frame);
      }
      case Node.Call call when call.isReading() -> {
        Trace text = trace(call.arguments().get(1), frame);
        yield traced(node, Closures.compile(call).evaluate(frame), List.of(text), frame);
      }
      case Node.Call call -> {
        List<Trace> parts = arguments(call, frame);
        yield traced(node, Closures.call(call.function(), values(parts), frame), parts, frame);
      }
      case Node.Aggregate aggregate -> aggregate(aggregate, frame);
    };
  }

  private Trace traced(Node node, @Nullable Object value, List<Trace> parts, Frame frame) {
    Problem warning = warnings.of(node, value, values(parts), frame);
    return new Trace(node, true, value, parts, List.of(), warning);
  }

  private List<Trace> all(List<Node> nodes, Frame frame) {
    return nodes.stream().map(node -> trace(node, frame)).toList();
  }

  /** Those that count: not what follows when the ones before have decided. */
  private List<Trace> arguments(Node.Call call, Frame frame) {
    List<Trace> traces = new ArrayList<>();
    for (Node argument : call.arguments()) {
      boolean counts = counts(call.function(), traces);
      traces.add(counts ? trace(argument, frame) : Trace.skipped(argument));
    }
    return traces;
  }

  private static boolean counts(String function, List<Trace> before) {
    if (before.isEmpty()) return true;
    Object first = before.getFirst().value();
    return switch (function) {
      case "and" -> !Boolean.FALSE.equals(first);
      case "or" -> !Boolean.TRUE.equals(first);
      case "orElse" -> first == null;
      case "if" -> Boolean.valueOf(before.size() == 1).equals(first);
      default -> true;
    };
  }

  private Trace aggregate(Node.Aggregate aggregate, Frame frame) {
    Trace table = trace(aggregate.rows(), frame);
    List<Trace> rows = new ArrayList<>();
    Body body = aggregate.body() == null ? null : tracing(aggregate.body(), rows);
    Object function = Functions.get(aggregate.function());
    Object value = Operations.aggregate(function, frame, table.value(), body);
    return new Trace(aggregate, true, value, List.of(table), List.copyOf(rows), null);
  }

  private Body tracing(Node node, List<Trace> rows) {
    Body untraced = Closures.compile(node);
    return frame -> {
      if (kept >= MOST_PARTS) return untraced.evaluate(frame);
      Trace row = trace(node, frame);
      rows.add(row);
      return row.value();
    };
  }

  private static List<@Nullable Object> values(List<Trace> traces) {
    List<@Nullable Object> values = new ArrayList<>(traces.size());
    for (Trace trace : traces) values.add(trace.value());
    return values;
  }
}
