package org.miaopi.expressions.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source as it was written, before any name is known. */
public sealed interface Syntax {

  Span span();

  /** A Boolean, BigDecimal, String, Months, Days or null. */
  record Literal(@Nullable Object value, Span span) implements Syntax {}

  record Name(String name, Span span) implements Syntax {}

  /** {@code of.name}; {@code place} is where the name stands. */
  record Member(Syntax of, String name, Span place, Span span) implements Syntax {}

  record Items(List<Syntax> items, Span span) implements Syntax {}

  /** {@code [from..to)}; an end that is null is open. */
  record Range(
      @Nullable Syntax from,
      boolean fromIncluded,
      @Nullable Syntax to,
      boolean toIncluded,
      Span span)
      implements Syntax {}

  /** A call by the name that was written; {@code place} is where the name stands. */
  record Call(String function, Span place, List<Syntax> arguments, Span span) implements Syntax {}

  /** An operator by its name in the tree's JSON. */
  record Operation(String operator, List<Syntax> operands, Span span) implements Syntax {}

  /** The same at a wider place: with the parentheses around it. */
  default Syntax at(Span wider) {
    return switch (this) {
      case Literal literal -> new Literal(literal.value, wider);
      case Name name -> new Name(name.name, wider);
      case Member member -> new Member(member.of, member.name, member.place, wider);
      case Items items -> new Items(items.items, wider);
      case Range range ->
          new Range(range.from, range.fromIncluded, range.to, range.toIncluded, wider);
      case Call call -> new Call(call.function, call.place, call.arguments, wider);
      case Operation operation -> new Operation(operation.operator, operation.operands, wider);
    };
  }
}
