package org.miaopi.templates.word;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/**
 * The names that a tag may use at its place: those of the form, and inside a block those of the
 * row.
 *
 * @param paths where a name of a row stands in the form: 岗位 → 从业人员.岗位
 */
record Names(Scope scope, Map<String, String> paths) {

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
    Map<String, String> inner = new HashMap<>(paths);
    String base = path(block.source());
    names.putIfAbsent(NUMBER, Type.Simple.DECIMAL);
    switch (block.type()) {
      case Type.Rows rows ->
          rows.fields()
              .forEach(
                  (name, type) -> {
                    names.put(name, type);
                    inner.put(name, base + "." + name);
                  });
      case Type.ListOf list -> {
        names.put(ENTRY, list.element());
        if (base != null) inner.put(ENTRY, base);
      }
      default -> {}
    }
    return new Names(new Scope(names), inner);
  }

  /** Paths as they are from the form, of those that start at a name of this place. */
  Set<String> paths(Collection<List<String>> reads) {
    Set<String> found = new LinkedHashSet<>();
    for (List<String> read : reads) {
      String first = paths.getOrDefault(read.getFirst(), read.getFirst());
      List<String> rest = read.subList(1, read.size());
      found.add(rest.isEmpty() ? first : first + "." + String.join(".", rest));
    }
    return found;
  }

  /** The path in the form if the source is nothing but one; else null. */
  @Nullable String path(String source) {
    String plain = source.strip();
    if (!PATH.matcher(plain).matches()) return null;
    String path = plain.replaceAll("\\s", "");
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    String rest = dot < 0 ? "" : path.substring(dot);
    return paths.getOrDefault(first, first) + rest;
  }
}
