package org.miaopi.designer.form;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.table.CompiledTable;

/**
 * A page, section, field or table as the order of evaluation sees it.
 *
 * @param name for a person
 * @param pointer into the definition
 * @param outer path of what it stands in; null for a page or table
 * @param container where its expressions look for names first
 * @param expressions by the property that holds them: {@code /visible}
 */
record Part(
    String path,
    String name,
    String pointer,
    @Nullable String outer,
    String container,
    Map<String, Expression> expressions) {

  private static final String ANSWERS = "/answers";
  private static final String TABLES = "/tables";

  /** All parts by their paths, in the order of the document. */
  static Map<String, Part> all(List<CompiledPage> pages, List<CompiledTable> tables) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      CompiledPage page = pages.get(i);
      String pointer = "/form/pages/" + i;
      put(parts, page.path(), page.page().id(), pointer, null, ANSWERS, visible(page.visible()));
      for (int j = 0; j < page.sections().size(); j++) {
        CompiledSection section = page.sections().get(j);
        String place = pointer + "/sections/" + j;
        String name = section.section().id();
        put(parts, section.path(), name, place, page.path(), ANSWERS, visible(section.visible()));
        addFields(parts, section.fields(), section.path(), ANSWERS);
      }
    }
    for (int i = 0; i < tables.size(); i++) addTable(parts, tables.get(i), "/tables/" + i);
    return parts;
  }

  private static void addTable(Map<String, Part> parts, CompiledTable table, String pointer) {
    Map<String, Expression> expressions = new LinkedHashMap<>(table.expressions());
    expressions.keySet().removeIf(it -> it.startsWith("/outputs"));
    String name = table.table().name();
    put(parts, path(table), name, pointer, null, ANSWERS, expressions);
  }

  /** Of a table in the order of evaluation. */
  static String path(CompiledTable table) {
    return TABLES + "/" + table.table().name();
  }

  private static void addFields(
      Map<String, Part> parts, List<CompiledField> fields, String outer, String container) {
    for (CompiledField field : fields) {
      Map<String, Expression> expressions = visible(field.visible());
      if (field.computed() != null) expressions.put("/computed", field.computed());
      boolean keeps = field.field().prefill() != null && field.readOnly() != null;
      if (keeps) expressions.put("/readOnly", field.readOnly());
      put(parts, field.path(), field.name(), field.pointer(), outer, container, expressions);
      addFields(parts, field.fields(), field.path(), field.path());
    }
  }

  private static void put(
      Map<String, Part> parts,
      String path,
      String name,
      String pointer,
      @Nullable String outer,
      String container,
      Map<String, Expression> expressions) {
    parts.put(path, new Part(path, name, pointer, outer, container, expressions));
  }

  private static Map<String, Expression> visible(@Nullable Expression visible) {
    Map<String, Expression> expressions = new LinkedHashMap<>();
    if (visible != null) expressions.put("/visible", visible);
    return expressions;
  }

  /** The paths of what has to be known first. */
  Set<String> dependencies(Map<String, Part> parts) {
    Set<String> paths = new LinkedHashSet<>();
    if (outer != null) paths.add(outer);
    expressions.values().forEach(it -> addNamed(paths, it, parts));
    return paths;
  }

  /** Where it says that it needs the other: the property of that expression, or itself. */
  String pointerTo(String other, Map<String, Part> parts) {
    for (Map.Entry<String, Expression> expression : expressions.entrySet()) {
      Set<String> paths = new LinkedHashSet<>();
      addNamed(paths, expression.getValue(), parts);
      if (paths.contains(other)) return pointer + expression.getKey();
    }
    return pointer;
  }

  private void addNamed(Set<String> paths, Expression expression, Map<String, Part> parts) {
    for (List<String> read : expression.reads()) addNamed(paths, read, parts);
  }

  /**
   * A name is looked for from the container outwards, then among the tables; the fields behind it
   * stand in it.
   */
  private void addNamed(Set<String> paths, List<String> read, Map<String, Part> parts) {
    String place = container;
    while (!parts.containsKey(place + "/" + read.getFirst()) && !place.equals(ANSWERS)) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    String target = parts.containsKey(place + "/" + read.getFirst()) ? place : TABLES;
    for (String name : read) {
      target += "/" + name;
      if (parts.containsKey(target)) paths.add(target);
    }
  }
}
