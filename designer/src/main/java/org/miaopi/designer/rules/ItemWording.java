package org.miaopi.designer.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.definition.Material;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.Wording;

/** Fields, materials and codes by the labels that an item gives them. */
record ItemWording(ItemDefinition definition) implements Wording {

  private static final Messages MESSAGES = Messages.of(ItemWording.class);
  private static final String MATERIALS = "materials";

  @Override
  public @Nullable String field(List<String> path, Locale locale) {
    if (path.getFirst().equals(MATERIALS)) return material(path, locale);
    Field field = find(path);
    return field == null ? null : field.label().in(locale);
  }

  private @Nullable String material(List<String> path, Locale locale) {
    return definition.materials().stream()
        .filter(it -> it.id().equals(path.getLast()))
        .findFirst()
        .map(Material::name)
        .map(it -> it.in(locale))
        .orElse(null);
  }

  @Override
  public @Nullable String code(List<String> path, String code, Locale locale) {
    if (path.getFirst().equals(MATERIALS)) return MESSAGES.sentence("material." + code).in(locale);
    Field field = find(path);
    if (field == null || field.options() == null) return null;
    return definition.codes(field.options()).stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .map(Code::label)
        .map((Localized it) -> it.in(locale))
        .orElse(null);
  }

  private @Nullable Field find(List<String> path) {
    Field field = named(definition.form().fields(), path.getFirst());
    for (int i = 1; i < path.size() && field != null; i++) {
      field = named(field.fields().stream(), path.get(i));
    }
    return field;
  }

  private static @Nullable Field named(Stream<Field> fields, String name) {
    return fields.filter(it -> it.name().equals(name)).findFirst().orElse(null);
  }
}
