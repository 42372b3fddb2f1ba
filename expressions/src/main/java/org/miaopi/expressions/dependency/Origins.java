package org.miaopi.expressions.dependency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.type.Type;

/**
 * The fields that a value may be taken from as it is: of a choice between two it is both, of what
 * is reckoned none.
 */
public final class Origins {

  /** The rows at hand: the tables that they may come from. */
  private record Rows(Map<List<String>, Type> tables, @Nullable Rows outer) {}

  /** Of many values, these give some. */
  private static final Set<String> PICKING =
      Set.of("filter", "sortBy", "sortByDescending", "first", "last", "at", "each", "distinct");

  private Origins() {}

  /** By their paths with their types, in the order of the expression. */
  public static Map<List<String>, Type> of(Node node) {
    return Collections.unmodifiableMap(of(node, null));
  }

  private static Map<List<String>, Type> of(Node node, @Nullable Rows rows) {
    return switch (node) {
      case Node.Name name -> Map.of(List.of(name.name()), name.type());
      case Node.Row row -> below(tables(rows, row.up()), row.name(), row.type());
      case Node.Member member -> below(of(member.of(), rows), member.name(), member.type());
      case Node.Items items -> all(items.items(), rows);
      case Node.Call call -> all(chosen(call), rows);
      case Node.Aggregate aggregate -> aggregate(aggregate, rows);
      case Node.Literal literal -> Map.of();
      case Node.Within within -> Map.of();
    };
  }

  /** The arguments of which one, or what is in it, is the value. */
  private static List<Node> chosen(Node.Call call) {
    List<Node> arguments = call.arguments();
    return switch (call.function()) {
      case "if" -> arguments.subList(1, arguments.size());
      case "orElse" -> arguments;
      case "concat" -> call.type() instanceof Type.ListOf ? arguments : List.of();
      default -> PICKING.contains(call.function()) ? arguments.subList(0, 1) : List.of();
    };
  }

  private static Map<List<String>, Type> aggregate(Node.Aggregate aggregate, @Nullable Rows rows) {
    if (!PICKING.contains(aggregate.function())) return Map.of();
    Map<List<String>, Type> tables = of(aggregate.rows(), rows);
    boolean ofRows =
        aggregate.type() instanceof Type.Rows || aggregate.type() instanceof Type.Group;
    if (ofRows || aggregate.body() == null) return tables;
    return of(aggregate.body(), new Rows(tables, rows));
  }

  private static Map<List<String>, Type> all(List<Node> nodes, @Nullable Rows rows) {
    Map<List<String>, Type> all = new LinkedHashMap<>();
    for (Node node : nodes) all.putAll(of(node, rows));
    return all;
  }

  private static Map<List<String>, Type> tables(@Nullable Rows rows, int up) {
    Rows level = rows;
    for (int i = 0; i < up && level != null; i++) level = level.outer();
    return level == null ? Map.of() : level.tables();
  }

  private static Map<List<String>, Type> below(
      Map<List<String>, Type> origins, String name, Type type) {
    Map<List<String>, Type> below = new LinkedHashMap<>();
    for (List<String> path : origins.keySet()) {
      List<String> longer = new ArrayList<>(path);
      longer.add(name);
      below.put(List.copyOf(longer), type);
    }
    return below;
  }
}
