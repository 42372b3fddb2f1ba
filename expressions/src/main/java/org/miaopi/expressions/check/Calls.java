package org.miaopi.expressions.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.ast.Syntax;
import org.miaopi.expressions.functions.Function;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.functions.Patterns;
import org.miaopi.expressions.functions.Signature;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;
import org.miaopi.expressions.value.Days;
import org.miaopi.expressions.value.Iso;

/** Gives calls of functions their types. */
final class Calls {

  private final Problems problems;
  private final Choices choices;

  Calls(Problems problems, Choices choices) {
    this.problems = problems;
    this.choices = choices;
  }

  @Nullable Node check(Function function, Syntax.Call at, List<Node> arguments) {
    Type result = function.resultOf(arguments.stream().map(Node::type).toList());
    if (result == null) return misfit(function, at, arguments);
    Node call = new Node.Call(function.nameFor(result), arguments, result, at.span());
    return switch (function.name()) {
      case "date", "dateTime", "duration" ->
          written(function.name(), at, arguments.getFirst(), call);
      case "matches" -> matches(arguments.getLast(), call);
      case "contains", "containsAny", "containsAll" ->
          choices.meet(arguments.getFirst(), arguments.getLast()) ? call : null;
      default -> call;
    };
  }

  /**
   * What is written out as a text of ISO 8601 is read here, so that a wrong one is seen at once; a
   * duration always is, since its text gives the type.
   */
  private @Nullable Node written(String function, Syntax.Call at, Node argument, Node call) {
    if (!(argument instanceof Node.Literal literal && literal.value() instanceof String text)) {
      return function.equals("duration")
          ? problems.error("duration.literal", argument.span())
          : call;
    }
    Object value =
        switch (function) {
          case "date" -> Iso.date(text);
          case "dateTime" -> Iso.dateTime(text);
          default -> Iso.duration(text);
        };
    if (value == null) return problems.error(function + ".form", argument.span(), text);
    Type type = value instanceof Days ? Type.Simple.DAYS : call.type();
    return new Node.Literal(value, type, at.span());
  }

  private @Nullable Node matches(Node pattern, Node call) {
    if (!(pattern instanceof Node.Literal literal && literal.value() instanceof String text)) {
      return problems.error("pattern.literal", pattern.span());
    }
    return Patterns.isValid(text) ? call : problems.error("pattern.form", pattern.span(), text);
  }

  /** Says which argument is wrong where one way to call is left, else how to call at all. */
  private @Nullable Node misfit(Function function, Syntax.Call at, List<Node> arguments) {
    List<Signature> ways =
        function.signatures().stream().filter(way -> way.takes(arguments.size())).toList();
    if (ways.size() != 1) {
      return problems.usage(at, function);
    }
    Signature way = ways.getFirst();
    for (int i = 0; i < arguments.size(); i++) {
      Node argument = arguments.get(i);
      if (Types.fits(argument.type(), way.parameter(i))) continue;
      return problems.error(
          "call.argument",
          argument.span(),
          at.function(),
          String.valueOf(i + 1),
          Problems.type(way.parameter(i)),
          Problems.type(argument.type()));
    }
    return problems.usage(at, function);
  }

  @Nullable Node unknown(Syntax.Call at) {
    List<String> known =
        Functions.all().stream()
            .flatMap(function -> List.of(function.name(), function.alias()).stream())
            .toList();
    Optional<String> near = problems.nearest(at.function(), known);
    return near.isPresent()
        ? problems.error("function.unknown.near", at.place(), at.function(), near.get())
        : problems.error("function.unknown", at.place(), at.function());
  }
}
