package org.miaopi.expressions.mvel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.functions.Bounds;
import org.miaopi.expressions.functions.Functions;

/**
 * Writes nodes as MVEL: names are {@code v0…}, values {@code k0…}, the frame {@code e}, and every
 * operation is a call of the class {@code F}. Nothing else is ever written, so no text of a user
 * reaches MVEL.
 */
final class Emitter {

  private static final Set<String> OPERATORS =
      Set.of(
          "not",
          "eq",
          "ne",
          "lt",
          "le",
          "gt",
          "ge",
          "add",
          "subtract",
          "multiply",
          "divide",
          "remainder",
          "negate");

  /**
   * MVEL compiles in more than linear time in depth; what is deeper becomes a program of its own.
   */
  private static final int DEEPEST = 10;

  /** Each list within a list doubles the time that MVEL takes to compile. */
  private static final int DEEPEST_LIST = 2;

  private final Programs programs;
  private int depth;
  private int lists;
  private final StringBuilder source = new StringBuilder();
  private final List<Slot> slots = new ArrayList<>();
  private final List<@Nullable Object> constants = new ArrayList<>();

  private Emitter(Programs programs) {
    this.programs = programs;
  }

  /** Writes the node; parts that become programs of their own are compiled on the way. */
  static Emitted emit(Node node, Programs programs) {
    Emitter emitter = new Emitter(programs);
    emitter.write(node);
    return new Emitted(
        emitter.source.toString(),
        List.copyOf(emitter.slots),
        Collections.unmodifiableList(emitter.constants));
  }

  private void write(Node node) {
    boolean tooDeep = depth == DEEPEST || (lists == DEEPEST_LIST && emitsList(node));
    if ((tooDeep && !node.parts().isEmpty()) || Programs.hasParts(node)) {
      source.append("F.run(");
      constant(programs.compile(node));
      source.append(",e)");
      return;
    }
    depth++;
    switch (node) {
      case Node.Literal literal -> constant(literal.value());
      case Node.Name name -> slot(new Slot.Name(name.name(), name.type()));
      case Node.Row row -> slot(new Slot.Row(row.name(), row.up(), row.type()));
      case Node.Member member -> member(member);
      case Node.Items items -> list(items.items());
      case Node.Call call -> call(call);
      case Node.Within within -> within(within);
      case Node.Aggregate aggregate -> aggregate(aggregate);
    }
    depth--;
  }

  private static boolean emitsList(Node node) {
    return node instanceof Node.Items
        || (node instanceof Node.Call call && operator(call.function()) == null);
  }

  private void member(Node.Member member) {
    source.append("F.member(");
    write(member.of());
    source.append(',');
    constant(member.name());
    source.append(',');
    constant(member.type());
    source.append(')');
  }

  private void list(List<Node> items) {
    if (items.stream().allMatch(Node.Literal.class::isInstance)) {
      List<@Nullable Object> values = new ArrayList<>();
      for (Node item : items) values.add(((Node.Literal) item).value());
      constant(Collections.unmodifiableList(values));
      return;
    }
    source.append('[');
    lists++;
    separated(items);
    lists--;
    source.append(']');
  }

  private void call(Node.Call call) {
    String operator = operator(call.function());
    if (operator != null) {
      source.append("F.").append(operator).append('(');
      separated(call.arguments());
    } else {
      source.append("F.call(");
      constant(Functions.get(call.function()).bound(literals(call.arguments())));
      source.append(",e,");
      list(call.arguments());
    }
    source.append(')');
  }

  private static List<@Nullable Object> literals(List<Node> nodes) {
    List<@Nullable Object> literals = new ArrayList<>();
    for (Node node : nodes) literals.add(node instanceof Node.Literal it ? it.value() : null);
    return literals;
  }

  private static @Nullable String operator(String function) {
    if (function.equals("in")) return "isIn";
    return OPERATORS.contains(function) ? function : null;
  }

  private void within(Node.Within within) {
    source.append("F.within(");
    write(within.value());
    source.append(',');
    end(within.from());
    source.append(',');
    end(within.to());
    source.append(',');
    constant(Bounds.of(within));
    source.append(')');
  }

  private void end(@Nullable Node node) {
    if (node == null) constant(null);
    else write(node);
  }

  private void aggregate(Node.Aggregate aggregate) {
    source.append("F.aggregate(");
    constant(Functions.get(aggregate.function()));
    source.append(",e,");
    write(aggregate.rows());
    source.append(',');
    constant(aggregate.body() == null ? null : programs.compile(aggregate.body()));
    source.append(')');
  }

  private void separated(List<Node> nodes) {
    for (int i = 0; i < nodes.size(); i++) {
      if (i > 0) source.append(',');
      write(nodes.get(i));
    }
  }

  private void slot(Slot slot) {
    int index = slots.indexOf(slot);
    if (index < 0) {
      index = slots.size();
      slots.add(slot);
    }
    source.append('v').append(index);
  }

  private void constant(@Nullable Object value) {
    source.append('k').append(constants.size());
    constants.add(value);
  }
}
