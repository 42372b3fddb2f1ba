package org.miaopi.designer.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.definition.Material;
import org.miaopi.designer.fields.FieldType;
import org.miaopi.designer.fields.FieldTypes;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/** Which names an expression may use. */
final class Scopes {

  private static final Type SOURCE = new Type.Choice(List.of("uploaded", "committed"));

  private Scopes() {}

  /** The form's fields, the decision tables and the applicant. */
  static Scope form(ItemDefinition definition) {
    Map<String, Type> names = values(definition);
    names.put("applicant", Applicant.TYPE);
    return new Scope(names);
  }

  /** The same and the materials. */
  static Scope decision(ItemDefinition definition) {
    Map<String, Type> names = new LinkedHashMap<>(form(definition).names());
    Map<String, Type> materials = new LinkedHashMap<>();
    for (Material material : definition.materials()) materials.put(material.id(), SOURCE);
    names.put("materials", new Type.Group(materials));
    return new Scope(names);
  }

  /** Inside a group or row: its own fields in front of the others. */
  static Scope inside(Scope outer, Map<String, Type> fields) {
    Map<String, Type> names = new LinkedHashMap<>(outer.names());
    names.putAll(fields);
    return new Scope(names);
  }

  /** What the evaluation of a form gives: its fields and what the tables decide. */
  static Map<String, Type> values(ItemDefinition definition) {
    Map<String, Type> names = fields(definition.form().fields().toList(), definition);
    for (DecisionTable table : definition.tables()) {
      names.put(table.name(), new Type.Group(table.types()));
    }
    return names;
  }

  static Map<String, Type> fields(List<Field> fields, ItemDefinition definition) {
    Map<String, Type> types = new LinkedHashMap<>();
    for (Field field : fields) {
      @Nullable Type type = type(field, definition);
      if (type != null) types.put(field.name(), type);
    }
    return types;
  }

  /** Null for a field without a value, or of an unknown type. */
  static @Nullable Type type(Field field, ItemDefinition definition) {
    @Nullable FieldType type = FieldTypes.find(field.type());
    if (type == null) return null;
    @Nullable String list = field.options();
    List<String> codes =
        list == null ? List.of() : definition.codes(list).stream().map(Code::code).toList();
    return type.type(codes, fields(field.fields(), definition));
  }
}
