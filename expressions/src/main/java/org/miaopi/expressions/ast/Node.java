package org.miaopi.expressions.ast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Type;

/** A checked expression: every name resolved, every type known. */
public sealed interface Node {

  Span span();

  Type type();

  /** A Boolean, BigDecimal, String, LocalDate, LocalDateTime, Months, Days or null. */
  record Literal(@Nullable Object value, Type type, Span span) implements Node {}

  /** A name of the scope. */
  record Name(String name, Type type, Span span) implements Node {}

  /** A field of a group. */
  record Member(Node of, String name, Type type, Span span) implements Node {}

  /** A field of the row at hand; {@code up} rows further out. */
  record Row(String name, int up, Type type, Span span) implements Node {}

  record Items(List<Node> items, Type.ListOf type, Span span) implements Node {}

  /** An operator or a function, by its English name. */
  record Call(String function, List<Node> arguments, Type type, Span span) implements Node {

    /**
     * Whether nobody wrote this: a text that stands for a choice is read as one of its codes, as
     * {@code if(in(text, codes), text, null)} at the place of the text.
     */
    public boolean isReading() {
      return function.equals("if") && arguments.getFirst().span().equals(span);
    }
  }

  /** Whether the value lies in the range; an end that is null is open. Its type is boolean. */
  record Within(
      Node value,
      @Nullable Node from,
      boolean fromIncluded,
      @Nullable Node to,
      boolean toIncluded,
      Span span)
      implements Node {
    @Override
    public Type type() {
      return Type.Simple.BOOLEAN;
    }
  }

  /** A function over rows; the body is evaluated for each of them. */
  record Aggregate(String function, Node rows, @Nullable Node body, Type type, Span span)
      implements Node {}

  /** The parts that are evaluated in the same row as this; an aggregate's body is not. */
  default List<Node> parts() {
    return switch (this) {
      case Literal literal -> List.of();
      case Name name -> List.of();
      case Row row -> List.of();
      case Member member -> List.of(member.of());
      case Items items -> items.items();
      case Call call -> call.arguments();
      case Within within ->
          Stream.of(within.value(), within.from(), within.to()).filter(Objects::nonNull).toList();
      case Aggregate aggregate -> List.of(aggregate.rows());
    };
  }

  /** This and everything beneath, parts before their whole, bodies of aggregates too. */
  default Stream<Node> all() {
    Stream<Node> beneath = parts().stream().flatMap(Node::all);
    if (this instanceof Aggregate aggregate && aggregate.body() != null) {
      beneath = Stream.concat(beneath, aggregate.body().all());
    }
    return Stream.concat(beneath, Stream.of(this));
  }

  /** The names of the scope in this and beneath by their types, in the order of their first use. */
  default Map<String, Type> names() {
    Map<String, Type> names = new LinkedHashMap<>();
    all()
        .forEach(
            it -> {
              if (it instanceof Name name) names.putIfAbsent(name.name(), name.type());
            });
    return names;
  }
}
