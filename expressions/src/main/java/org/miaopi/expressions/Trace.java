package org.miaopi.expressions;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.problem.Problem;

/**
 * One part of an expression and how it was evaluated.
 *
 * @param evaluated false where the parts before it had decided
 * @param parts those evaluated in the same row, in the order of the tree
 * @param rows of an aggregate, what came of its body in each row
 * @param warning why the value is null though what it needs is answered
 */
record Trace(
    Node node,
    boolean evaluated,
    @Nullable Object value,
    List<Trace> parts,
    List<Trace> rows,
    @Nullable Problem warning) {

  static Trace skipped(Node node) {
    return new Trace(node, false, null, List.of(), List.of(), null);
  }

  /** This and all beneath, parts before their whole. */
  Stream<Trace> all() {
    Stream<Trace> beneath = Stream.concat(parts.stream(), rows.stream()).flatMap(Trace::all);
    return Stream.concat(beneath, Stream.of(this));
  }

  /** The same without what was asked of rows. */
  Stream<Trace> outsideRows() {
    return Stream.concat(parts.stream().flatMap(Trace::outsideRows), Stream.of(this));
  }

  boolean isUnanswered() {
    return evaluated && value == null;
  }
}
