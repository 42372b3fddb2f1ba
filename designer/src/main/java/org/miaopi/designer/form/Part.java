package org.miaopi.designer.form;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;

/**
 * A page, section or field as the order of evaluation sees it.
 *
 * @param name for a person
 * @param pointer into the definition
 * @param outer path of what it stands in; null for a page
 * @param container where its expressions look for names first
 */
record Part(
    String path,
    String name,
    String pointer,
    @Nullable String outer,
    String container,
    List<Expression> expressions) {

  private static final String ANSWERS = "/answers";

  /** All parts by their paths, in the order of the document. */
  static Map<String, Part> all(List<CompiledPage> pages) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      CompiledPage page = pages.get(i);
      String pointer = "/form/pages/" + i;
      put(parts, page.path(), page.page().id(), pointer, null, ANSWERS, page.visible());
      for (int j = 0; j < page.sections().size(); j++) {
        CompiledSection section = page.sections().get(j);
        String place = pointer + "/sections/" + j;
        String name = section.section().id();
        put(parts, section.path(), name, place, page.path(), ANSWERS, section.visible());
        addFields(parts, section.fields(), section.path(), ANSWERS);
      }
    }
    return parts;
  }

  private static void addFields(
      Map<String, Part> parts, List<CompiledField> fields, String outer, String container) {
    for (CompiledField field : fields) {
      @Nullable Expression keeps = field.field().prefill() == null ? null : field.readOnly();
      put(
          parts,
          field.path(),
          field.name(),
          field.pointer(),
          outer,
          container,
          field.visible(),
          field.computed(),
          keeps);
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
      @Nullable Expression... expressions) {
    List<Expression> present = Stream.of(expressions).filter(Objects::nonNull).toList();
    parts.put(path, new Part(path, name, pointer, outer, container, present));
  }

  /** The paths of what has to be known first. */
  Set<String> dependencies(Map<String, Part> parts) {
    Set<String> paths = new LinkedHashSet<>();
    if (outer != null) paths.add(outer);
    for (Expression expression : expressions) {
      for (String named : expression.dependencies()) addNamed(paths, named, parts);
    }
    return paths;
  }

  /** A container stands for everything in it. */
  private void addNamed(Set<String> paths, String named, Map<String, Part> parts) {
    String place = container;
    while (!parts.containsKey(place + "/" + named) && !place.equals(ANSWERS)) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    String target = place + "/" + named;
    if (!parts.containsKey(target)) return;
    paths.add(target);
    parts.keySet().stream().filter(it -> it.startsWith(target + "/")).forEach(paths::add);
  }
}
