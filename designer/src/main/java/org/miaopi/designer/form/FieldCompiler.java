package org.miaopi.designer.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.definition.Validation;
import org.miaopi.designer.fields.FieldType;
import org.miaopi.designer.fields.FieldTypes;
import org.miaopi.designer.form.CompiledField.CompiledValidation;
import org.miaopi.designer.json.Pointer;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/** Compiles one field and those inside it. */
final class FieldCompiler {

  private final ItemDefinition definition;
  private final Sources sources;

  FieldCompiler(ItemDefinition definition, Sources sources) {
    this.definition = definition;
    this.sources = sources;
  }

  /**
   * @param pointer into the definition, to the list of fields
   * @param path of the container, such as {@code /answers}
   */
  List<CompiledField> compile(List<Field> fields, String pointer, String path, Scope scope) {
    List<CompiledField> compiled = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      @Nullable FieldType type = FieldTypes.find(field.type());
      if (type == null) continue;
      compiled.add(compile(field, type, Pointer.child(pointer, i), path, scope));
    }
    return List.copyOf(compiled);
  }

  private CompiledField compile(
      Field field, FieldType type, String pointer, String container, Scope scope) {
    @Nullable Type value = Scopes.type(field, definition);
    String path = Pointer.child(container, field.name());
    Scope inner = Scopes.inside(scope, Scopes.fields(field.fields(), definition));
    return new CompiledField(
        field,
        type,
        value,
        path,
        pointer,
        condition(field.required(), pointer + "/required", scope),
        condition(field.visible(), pointer + "/visible", scope),
        condition(field.readOnly(), pointer + "/readOnly", scope),
        value == null
            ? null
            : sources.optional(field.computed(), pointer + "/computed", scope, computed(value)),
        validations(field.validations(), pointer + "/validations", scope),
        compile(field.fields(), pointer + "/fields", path, inner));
  }

  private List<CompiledValidation> validations(
      List<Validation> validations, String pointer, Scope scope) {
    List<CompiledValidation> compiled = new ArrayList<>();
    for (int i = 0; i < validations.size(); i++) {
      String place = Pointer.child(pointer, i) + "/when";
      @Nullable Expression when = condition(validations.get(i).when(), place, scope);
      if (when == null) continue;
      compiled.add(new CompiledValidation(when, validations.get(i).message()));
    }
    return List.copyOf(compiled);
  }

  private @Nullable Expression condition(@Nullable String source, String path, Scope scope) {
    return sources.optional(source, path, scope, Type.Simple.BOOLEAN);
  }

  /** A choice may be computed from any text: a code that is not of the list counts as none. */
  private static Type computed(Type value) {
    return switch (value) {
      case Type.Choice choice -> Type.Simple.TEXT;
      case Type.ListOf list -> new Type.ListOf(computed(list.element()));
      default -> value;
    };
  }
}
