package org.miaopi.expressions.dependency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.type.Type;

/**
 * The fields that an expression reads, each by its path from a name of the scope on. What a
 * function over rows asks of each row is read, the other fields of the row are not.
 */
public final class Reads {

  /** The rows at hand: the paths of the tables that they may come from. */
  private record Rows(Set<List<String>> tables, @Nullable Rows outer) {}

  private final Set<List<String>> read = new LinkedHashSet<>();
  private final Map<Node, List<String>> places = new IdentityHashMap<>();

  private Reads() {}

  /** The paths in the order of their first use; a table or group stands before its fields. */
  public static Set<List<String>> of(Node node) {
    Reads reads = new Reads();
    reads.whole(node, null);
    return Collections.unmodifiableSet(reads.read);
  }

  /** The parts that stand at one field, by their paths; keys are the very nodes of the tree. */
  public static Map<Node, List<String>> places(Node node) {
    Reads reads = new Reads();
    reads.whole(node, null);
    return reads.places;
  }

  /** Reads a value with all that is in it. */
  private void whole(Node node, @Nullable Rows rows) {
    for (List<String> path : visit(node, rows)) whole(path, node.type());
  }

  private void whole(List<String> path, Type type) {
    read.add(path);
    fields(type).forEach((name, field) -> whole(below(path, name), field));
  }

  private static Map<String, Type> fields(Type type) {
    return switch (type) {
      case Type.Rows rows -> rows.fields();
      case Type.Group group -> group.fields();
      default -> Map.of();
    };
  }

  /**
   * Reads what the value needs; gives the paths that the value stands at, if it stands anywhere.
   */
  private Set<List<String>> visit(Node node, @Nullable Rows rows) {
    Set<List<String>> paths = paths(node, rows);
    if (paths.size() == 1) places.put(node, paths.iterator().next());
    return paths;
  }

  private Set<List<String>> paths(Node node, @Nullable Rows rows) {
    return switch (node) {
      case Node.Name name -> noted(Set.of(List.of(name.name())));
      case Node.Row row -> noted(below(tables(rows, row.up()), row.name()));
      case Node.Member member -> noted(below(visit(member.of(), rows), member.name()));
      case Node.Call call -> call(call, rows);
      case Node.Aggregate aggregate -> aggregate(aggregate, rows);
      case Node.Literal literal -> Set.of();
      case Node.Items items -> wholeParts(items, rows);
      case Node.Within within -> wholeParts(within, rows);
    };
  }

  private Set<List<String>> wholeParts(Node node, @Nullable Rows rows) {
    node.parts().forEach(part -> whole(part, rows));
    return Set.of();
  }

  /**
   * Whichever table or group is chosen is one of the arguments; whether it has rows is no field.
   */
  private Set<List<String>> call(Node.Call call, @Nullable Rows rows) {
    boolean chooses = !fields(call.type()).isEmpty();
    boolean asks = call.function().equals("present");
    Set<List<String>> paths = new LinkedHashSet<>();
    for (Node argument : call.arguments()) {
      if (chooses && !fields(argument.type()).isEmpty()) paths.addAll(visit(argument, rows));
      else if (asks) visit(argument, rows);
      else whole(argument, rows);
    }
    return paths;
  }

  private Set<List<String>> aggregate(Node.Aggregate aggregate, @Nullable Rows rows) {
    Set<List<String>> tables = visit(aggregate.rows(), rows);
    if (aggregate.body() != null) whole(aggregate.body(), new Rows(tables, rows));
    return fields(aggregate.type()).isEmpty() ? Set.of() : tables;
  }

  private static Set<List<String>> tables(@Nullable Rows rows, int up) {
    Rows level = rows;
    for (int i = 0; i < up && level != null; i++) level = level.outer();
    return level == null ? Set.of() : level.tables();
  }

  private Set<List<String>> noted(Set<List<String>> paths) {
    read.addAll(paths);
    return paths;
  }

  private static Set<List<String>> below(Set<List<String>> paths, String name) {
    Set<List<String>> below = new LinkedHashSet<>();
    for (List<String> path : paths) below.add(below(path, name));
    return below;
  }

  private static List<String> below(List<String> path, String name) {
    List<String> below = new ArrayList<>(path);
    below.add(name);
    return List.copyOf(below);
  }
}
