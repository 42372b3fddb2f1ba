package org.miaopi.expressions.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** Sees to it that a choice only meets codes of its list. */
final class Choices {

  private final Problems problems;

  Choices(Problems problems) {
    this.problems = problems;
  }

  /** Two sides that are compared, either of which may be a choice or a list of choices. */
  boolean meet(Node one, Node other) {
    return known(codes(one.type()), other)
        && known(codes(other.type()), one)
        && overlap(one, other);
  }

  private boolean overlap(Node one, Node other) {
    List<String> codes = codes(one.type());
    List<String> others = codes(other.type());
    if (codes.isEmpty() || others.isEmpty() || !Collections.disjoint(codes, others)) return true;
    problems.error("choice.disjoint", one.span().to(other.span()));
    return false;
  }

  private boolean known(List<String> codes, Node node) {
    if (codes.isEmpty()) return true;
    if (node instanceof Node.Items items) {
      return items.items().stream()
          .map(item -> known(codes, item))
          .reduce(true, Boolean::logicalAnd);
    }
    if (!(node instanceof Node.Literal literal) || !(literal.value() instanceof String code)) {
      return true;
    }
    if (codes.contains(code)) return true;
    Optional<String> near = problems.nearest(code, codes);
    String list = String.join("、", codes.size() > 10 ? codes.subList(0, 10) : codes);
    if (near.isPresent()) {
      problems.error("choice.unknown.near", node.span(), code, near.get());
    } else {
      problems.error("choice.unknown", node.span(), code, list);
    }
    return false;
  }

  private static List<String> codes(Type type) {
    return switch (type) {
      case Type.Choice choice -> choice.codes();
      case Type.ListOf list -> codes(list.element());
      default -> List.of();
    };
  }

  /**
   * The text as a choice: literals are looked up now, anything else when it is evaluated, where a
   * text that is no code of the list gives null.
   */
  @Nullable Node assign(Node text, Type.Choice choice) {
    if (Types.fits(text.type(), choice)) return text;
    if (text instanceof Node.Literal literal) {
      return known(choice.codes(), literal)
          ? new Node.Literal(literal.value(), choice, literal.span())
          : null;
    }
    if (text instanceof Node.Call call && call.function().equals("if"))
      return branches(call, choice);
    Node in =
        new Node.Call("in", List.of(text, list(choice, text)), Type.Simple.BOOLEAN, text.span());
    Node none = new Node.Literal(null, Type.NOTHING, text.span());
    return new Node.Call("if", List.of(in, text, none), choice, text.span());
  }

  private @Nullable Node branches(Node.Call call, Type.Choice choice) {
    Node whenTrue = assign(call.arguments().get(1), choice);
    Node whenFalse = assign(call.arguments().get(2), choice);
    if (whenTrue == null || whenFalse == null) return null;
    List<Node> arguments = List.of(call.arguments().getFirst(), whenTrue, whenFalse);
    return new Node.Call("if", arguments, choice, call.span());
  }

  private static Node list(Type.Choice choice, Node at) {
    List<Node> codes = new ArrayList<>();
    for (String code : choice.codes()) codes.add(new Node.Literal(code, choice, at.span()));
    return new Node.Items(codes, new Type.ListOf(choice), at.span());
  }
}
