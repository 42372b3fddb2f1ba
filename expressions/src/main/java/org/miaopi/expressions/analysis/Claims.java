package org.miaopi.expressions.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.ast.NodeJson;
import org.miaopi.expressions.type.Type;

/** Reads conditions as claims. */
final class Claims {

  /** An operator by the one that says the same with the sides exchanged. */
  private static final Map<String, String> MIRRORED =
      Map.of("eq", "eq", "ne", "ne", "lt", "gt", "le", "ge", "gt", "lt", "ge", "le");

  /** The signs of left minus right for which an operator holds. */
  private static final Map<String, Set<Integer>> SIGNS =
      Map.of(
          "eq", Set.of(0),
          "ne", Set.of(-1, 1),
          "lt", Set.of(-1),
          "le", Set.of(-1, 0),
          "gt", Set.of(1),
          "ge", Set.of(0, 1));

  private static final Domain ANY_SIGN = Domain.only(List.of(-1, 0, 1));
  private static final Domain TRUTHS = Domain.only(List.of(true, false));

  /** What functions give at least and at most. */
  private static final Map<String, Domain> RESULTS =
      Map.ofEntries(
          Map.entry("length", least(0)),
          Map.entry("count", least(0)),
          Map.entry("indexOf", least(0)),
          Map.entry("lastIndexOf", least(0)),
          Map.entry("abs", least(0)),
          Map.entry("year", least(1).and(most(9_999))),
          Map.entry("month", least(1).and(most(12))),
          Map.entry("day", least(1).and(most(31))),
          Map.entry("hour", least(0).and(most(23))),
          Map.entry("minute", least(0).and(most(59))),
          Map.entry("weekday", least(1).and(most(7))));

  private final Constants constants;

  Claims(Constants constants) {
    this.constants = constants;
  }

  /** Of a condition that is neither constant nor made of others by and, or, not. */
  Claim of(Node node) {
    Claim claim =
        switch (node) {
          case Node.Call call when MIRRORED.containsKey(call.function()) -> comparison(call);
          case Node.Call call when call.function().equals("in") ->
              in(call.arguments().getFirst(), call.arguments().getLast());
          case Node.Within within -> within(within);
          default -> null;
        };
    if (claim != null) return claim;
    List<Domain> fails = List.of(Domain.only(List.of(false)));
    return new Claim(key(node), TRUTHS, Domain.only(List.of(true)), fails);
  }

  private @Nullable Claim comparison(Node.Call call) {
    Node left = call.arguments().getFirst();
    Node right = call.arguments().getLast();
    if (constants.isConstant(right)) return comparison(left, call.function(), right);
    String mirrored = MIRRORED.getOrDefault(call.function(), "");
    if (constants.isConstant(left)) return comparison(right, mirrored, left);
    boolean swap = key(left).toString().compareTo(key(right).toString()) > 0;
    return swap ? pair(right, mirrored, left) : pair(left, call.function(), right);
  }

  /** Two values against one another: a claim about the sign of their difference. */
  private static Claim pair(Node left, String operator, Node right) {
    Set<Integer> holds = SIGNS.getOrDefault(operator, Set.of());
    boolean same = key(left).equals(key(right));
    Domain possible = same ? Domain.only(List.of(0)) : ANY_SIGN;
    List<Domain> fails = List.of(Domain.without(holds));
    return new Claim(List.of(key(left), key(right)), possible, Domain.only(holds), fails);
  }

  private @Nullable Claim comparison(Node value, String operator, Node constant) {
    Object end = constants.value(constant);
    if (end == null) return null;
    return switch (operator) {
      case "eq" -> claim(value, Domain.only(List.of(end)), Domain.without(List.of(end)));
      case "ne" -> claim(value, Domain.without(List.of(end)), Domain.only(List.of(end)));
      case "lt" -> claim(value, Domain.to(end, false), Domain.from(end, true));
      case "le" -> claim(value, Domain.to(end, true), Domain.from(end, false));
      case "gt" -> claim(value, Domain.from(end, false), Domain.to(end, true));
      default -> claim(value, Domain.from(end, true), Domain.to(end, false));
    };
  }

  private @Nullable Claim in(Node value, Node list) {
    if (!constants.isConstant(list) || !(constants.value(list) instanceof List<?> entries)) {
      return null;
    }
    if (entries.stream().anyMatch(it -> it == null)) return null;
    return claim(value, Domain.only(entries), Domain.without(entries));
  }

  private Claim within(Node.Within within) {
    Domain holds = Domain.ALL;
    Object from = end(within.from());
    Object to = end(within.to());
    if (from != null) holds = holds.and(Domain.from(from, within.fromIncluded()));
    if (to != null) holds = holds.and(Domain.to(to, within.toIncluded()));
    boolean known =
        (within.from() == null) == (from == null) && (within.to() == null) == (to == null);
    List<Domain> below =
        from == null ? List.of() : List.of(Domain.to(from, !within.fromIncluded()));
    List<Domain> above = to == null ? List.of() : List.of(Domain.from(to, !within.toIncluded()));
    List<Domain> fails = Stream.concat(below.stream(), above.stream()).toList();
    return new Claim(key(within.value()), possible(within.value()), holds, known ? fails : null);
  }

  private @Nullable Object end(@Nullable Node node) {
    return node != null && constants.isConstant(node) ? constants.value(node) : null;
  }

  private static Claim claim(Node value, Domain holds, Domain fails) {
    return new Claim(key(value), possible(value), holds, List.of(fails));
  }

  private static Domain possible(Node value) {
    if (value.type() == Type.Simple.BOOLEAN) return TRUTHS;
    if (value.type() instanceof Type.Choice choice && !choice.codes().isEmpty()) {
      return Domain.only(choice.codes());
    }
    return switch (value) {
      case Node.Call call -> RESULTS.getOrDefault(call.function(), Domain.ALL);
      case Node.Aggregate aggregate -> RESULTS.getOrDefault(aggregate.function(), Domain.ALL);
      default -> Domain.ALL;
    };
  }

  /** Equal for parts that say the same, wherever they stand. */
  private static Object key(Node node) {
    return NodeJson.of(node);
  }

  private static Domain least(int end) {
    return Domain.from(BigDecimal.valueOf(end), true);
  }

  private static Domain most(int end) {
    return Domain.to(BigDecimal.valueOf(end), true);
  }
}
