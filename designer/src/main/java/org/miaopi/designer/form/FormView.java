package org.miaopi.designer.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.form.CompiledField.CompiledValidation;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.table.CompiledTable;

/** The form as browsers fetch it: the definition's own JSON with every expression compiled. */
public final class FormView {

  private FormView() {}

  /**
   * Plain maps, lists and scalars.
   *
   * @param version 0 for a draft
   * @param hash of the definition; browsers may keep the view for ever under it
   */
  public static Map<String, Object> of(CompiledItem item, int version, String hash) {
    Map<String, Object> definition = Definitions.toJson(item.definition());
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("code", item.definition().elements().code());
    view.put("version", version);
    view.put("hash", hash);
    view.put("elements", part(definition, "elements"));
    view.put("codeLists", definition.getOrDefault("codeLists", Map.of()));
    view.put("form", Map.of("order", item.order(), "pages", pages(item)));
    List<CompiledTable> tables = item.formTables();
    if (!tables.isEmpty()) view.put("tables", tables.stream().map(FormView::table).toList());
    view.put("materials", item.materials().stream().map(FormView::material).toList());
    view.put("commitment", part(definition, "commitment"));
    view.put("certificate", Map.of("name", item.definition().certificate().name().toJson()));
    return view;
  }

  private static Object part(Map<String, Object> definition, String name) {
    return definition.getOrDefault(name, Map.of());
  }

  private static List<Object> pages(CompiledItem item) {
    List<Object> pages = new ArrayList<>();
    for (CompiledPage page : item.pages()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("id", page.page().id());
      json.put("title", page.page().title().toJson());
      put(json, "visible", page.visible());
      json.put("sections", page.sections().stream().map(FormView::section).toList());
      pages.add(json);
    }
    return pages;
  }

  private static Map<String, Object> section(CompiledSection section) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", section.section().id());
    json.put("title", section.section().title().toJson());
    put(json, "visible", section.visible());
    json.put("fields", section.fields().stream().map(FormView::field).toList());
    return json;
  }

  private static Map<String, Object> field(CompiledField field) {
    Map<String, Object> json = Definitions.toJson(field.field());
    put(json, "required", field.required());
    put(json, "visible", field.visible());
    put(json, "readOnly", field.readOnly());
    put(json, "computed", field.computed());
    if (!field.validations().isEmpty()) {
      json.put("validations", field.validations().stream().map(FormView::validation).toList());
    }
    if (!field.fields().isEmpty()) {
      json.put("fields", field.fields().stream().map(FormView::field).toList());
    }
    return json;
  }

  private static Map<String, Object> validation(CompiledValidation validation) {
    return Map.of("when", validation.when().toJson(), "message", validation.message().toJson());
  }

  private static Map<String, Object> table(CompiledTable table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", table.table().name());
    json.putAll(table.toJson());
    return json;
  }

  private static Map<String, Object> material(CompiledMaterial material) {
    Map<String, Object> json = Definitions.toJson(material.material());
    put(json, "required", material.required());
    return json;
  }

  private static void put(Map<String, Object> json, String name, @Nullable Expression expression) {
    if (expression != null) json.put(name, expression.toJson());
  }
}
