package org.miaopi.designer.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.definition.Page;
import org.miaopi.designer.definition.Section;
import org.miaopi.designer.fields.FieldType;
import org.miaopi.designer.fields.FieldTypes;
import org.miaopi.designer.fields.Setting;
import org.miaopi.designer.json.Pointer;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.type.Type;

/** What is wrong with the build of a definition, before any expression is looked at. */
final class Structure {

  /** More would be a form that nobody fills in, and would take long to check. */
  private static final int MOST_PARTS = 1_000;

  private static final int DEEPEST = 4;
  private static final int MOST_TABLES = 50;
  private static final Set<String> TOO_MUCH = Set.of("form.large", "form.deep", "tables.many");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,63}");
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_-]{1,64}");
  private static final Messages MESSAGES = Messages.of(Structure.class);

  private final ItemDefinition definition;
  private final List<DefinitionProblem> problems = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int parts;

  private Structure(ItemDefinition definition) {
    this.definition = definition;
  }

  static List<DefinitionProblem> problems(ItemDefinition definition) {
    Structure structure = new Structure(definition);
    structure.checkPages();
    structure.checkTables();
    structure.checkIds("/materials", definition.materials().stream().map(it -> it.id()).toList());
    structure.checkIds("/rules", definition.rules().stream().map(it -> it.id()).toList());
    definition.codeLists().forEach(structure::checkCodes);
    structure.checkPublicFields();
    return structure.problems;
  }

  /** True if compiling goes on to no purpose: there is too much of it. */
  static boolean preventsCompiling(DefinitionProblem problem) {
    return TOO_MUCH.contains(problem.code());
  }

  private void checkPages() {
    List<Page> pages = definition.form().pages();
    checkIds("/form/pages", pages.stream().map(Page::id).toList());
    for (int i = 0; i < pages.size(); i++) {
      parts += 1 + pages.get(i).sections().size();
      String path = Pointer.child("/form/pages", i) + "/sections";
      List<Section> sections = pages.get(i).sections();
      checkIds(path, sections.stream().map(Section::id).toList());
      for (int j = 0; j < sections.size(); j++) {
        checkFields(sections.get(j).fields(), Pointer.child(path, j) + "/fields", names, 1);
      }
    }
    if (parts > MOST_PARTS) error("form.large", "/form", String.valueOf(MOST_PARTS));
  }

  private void checkFields(List<Field> all, String path, Set<String> container, int depth) {
    if (depth > DEEPEST) {
      error("form.deep", path, String.valueOf(DEEPEST));
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      Field field = all.get(i);
      String place = Pointer.child(path, i);
      parts++;
      checkName("field", field.name(), place + "/name", container);
      @Nullable FieldType type = FieldTypes.find(field.type());
      if (type == null) error("field.type", place + "/type", field.type());
      else checkField(field, type, place);
      checkFields(field.fields(), place + "/fields", new HashSet<>(), depth + 1);
    }
  }

  /** Tables stand beside the form's fields, and no two may have one name. */
  private void checkTables() {
    List<DecisionTable> tables = definition.tables();
    if (tables.size() > MOST_TABLES) error("tables.many", "/tables", String.valueOf(MOST_TABLES));
    for (int i = 0; i < tables.size(); i++) {
      String path = Pointer.child("/tables", i) + "/name";
      checkName("table", tables.get(i).name(), path, names);
    }
  }

  private void checkName(String kind, String name, String path, Set<String> container) {
    if (!NAME.matcher(name).matches()) error(kind + ".name", path, name);
    else if (isReserved(name)) error(kind + ".reserved", path, name);
    else if (!container.add(name)) error(kind + ".duplicate", path, name);
  }

  private static boolean isReserved(String name) {
    return name.equals("applicant")
        || name.equals("materials")
        || CompiledItem.isCertificateName(name);
  }

  private void checkField(Field field, FieldType type, String path) {
    checkOptions(field, type, path);
    checkSettings(field, type, path);
    checkPrefill(field, path);
    if (!type.hasFields() && !field.fields().isEmpty()) {
      error("field.noFields", path + "/fields", field.name());
    }
    if (type.hasFields() && field.computed() != null) {
      error("field.notComputed", path + "/computed", field.name());
    }
  }

  private void checkOptions(Field field, FieldType type, String path) {
    @Nullable String list = field.options();
    if (!type.hasOptions() && list != null) error("field.noOptions", path + "/options", list);
    if (!type.hasOptions()) return;
    if (list == null) error("field.options", path, field.name());
    else if (!definition.codeLists().containsKey(list)) {
      error("field.unknownList", path + "/options", list);
    }
  }

  private void checkSettings(Field field, FieldType type, String path) {
    for (Entry<String, Object> setting : field.settings().entrySet()) {
      String place = Pointer.child(path + "/settings", setting.getKey());
      @Nullable Setting kind = type.settings().get(setting.getKey());
      if (kind == null) error("setting.unknown", place, setting.getKey(), field.type());
      else if (!kind.accepts(setting.getValue())) error("setting." + kind.name(), place);
    }
  }

  private void checkPrefill(Field field, String path) {
    @Nullable String source = field.prefill();
    if (source == null) return;
    @Nullable Type type = Scopes.type(field, definition);
    if (!Prefill.isSource(source)) {
      error("prefill.unknown", path + "/prefill", source, String.join(", ", Prefill.sources()));
    } else if (type == null || !Prefill.fits(source, type)) {
      error("prefill.type", path + "/prefill", source, field.name());
    }
  }

  private void checkIds(String path, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < ids.size(); i++) {
      String place = Pointer.child(path, i) + "/id";
      if (!ID.matcher(ids.get(i)).matches()) error("id.wrong", place, ids.get(i));
      else if (!seen.add(ids.get(i))) error("id.duplicate", place, ids.get(i));
    }
  }

  private void checkCodes(String list, List<Code> codes) {
    String path = Pointer.child("/codeLists", list);
    Set<String> seen = new HashSet<>();
    if (codes.isEmpty()) error("codes.empty", path, list);
    for (int i = 0; i < codes.size(); i++) {
      String code = codes.get(i).code();
      String place = Pointer.child(path, i) + "/code";
      if (code.isBlank()) error("codes.blank", place);
      else if (!seen.add(code)) error("codes.duplicate", place, code);
    }
  }

  private void checkPublicFields() {
    List<String> fields = definition.certificate().publicFields();
    for (int i = 0; i < fields.size(); i++) {
      if (names.contains(fields.get(i))) continue;
      error("publicFields.unknown", Pointer.child("/certificate/publicFields", i), fields.get(i));
    }
  }

  private void error(String code, String path, String... arguments) {
    problems.add(DefinitionProblem.error(MESSAGES, code, path, arguments));
  }
}
