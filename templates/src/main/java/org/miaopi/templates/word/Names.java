package org.miaopi.templates.word;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/**
 * The names that a tag may use at its place: those of the form, and inside a block those of the
 * row.
 *
 * @param paths where a name of a row stands in the form: 岗位 → 从业人员.岗位; in several places where a
 *     block goes over one of several tables
 */
record Names(Scope scope, Map<String, Set<String>> paths) {

  /** The number of the row, from 1. */
  static final String NUMBER = "序号";

  /** One entry of a list that is not a table. */
  static final String ENTRY = "项";

  private static final Pattern PATH =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(\\s*\\.\\s*[\\p{L}_][\\p{L}\\p{N}_]*)*");

  static Names of(Scope scope) {
    return new Names(scope, Map.of());
  }

  /** The names inside a block over rows or a list. */
  Names inside(Expression block) {
    Map<String, Type> names = new LinkedHashMap<>(scope.names());
    Map<String, Set<String>> inner = new HashMap<>(paths);
    Set<String> bases = paths(block.origins().keySet());
    names.put(NUMBER, Type.Simple.DECIMAL);
    inner.put(NUMBER, Set.of());
    switch (block.type()) {
      case Type.Rows rows ->
          rows.fields()
              .forEach(
                  (name, type) -> {
                    names.put(name, type);
                    inner.put(name, below(bases, name));
                  });
      case Type.ListOf list -> {
        names.put(ENTRY, list.element());
        inner.put(ENTRY, bases);
      }
      default -> {}
    }
    return new Names(new Scope(names), inner);
  }

  /** The same field of each of several tables or groups. */
  static Set<String> below(Set<String> paths, String name) {
    Set<String> below = new LinkedHashSet<>();
    for (String path : paths) below.add(path + "." + name);
    return below;
  }

  /** Paths as they are from the form, of those that start at a name of this place. */
  Set<String> paths(Collection<List<String>> reads) {
    Set<String> found = new LinkedHashSet<>();
    for (List<String> read : reads) found.addAll(path(read));
    return found;
  }

  /** The paths in the form if the source is nothing but one; else none. */
  Set<String> path(String source) {
    String plain = source.strip();
    if (!PATH.matcher(plain).matches()) return Set.of();
    return path(List.of(plain.replaceAll("\\s", "").split("\\.")));
  }

  private Set<String> path(List<String> read) {
    Set<String> found = paths.getOrDefault(read.getFirst(), Set.of(read.getFirst()));
    for (String name : read.subList(1, read.size())) found = below(found, name);
    return found;
  }
}
