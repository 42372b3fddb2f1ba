package org.miaopi.designer.form;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.calendar.OfficeDay;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.problem.Reading;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Environment;
import org.miaopi.templates.format.Label;

/**
 * A definition whose every expression is compiled. Immutable, thread-safe.
 *
 * @param order page, section, field and table paths, each after what it depends on
 * @param expressions all of them, by the JSON pointer of their place in the definition
 */
public record CompiledItem(
    ItemDefinition definition,
    List<CompiledPage> pages,
    List<String> order,
    List<CompiledTable> tables,
    List<CompiledMaterial> materials,
    List<CompiledRule> rules,
    CompiledCertificate certificate,
    Map<String, Expression> expressions) {

  /** Names of a certificate's template beside the fields. */
  private static final Map<String, Type> CERTIFICATE_NAMES = certificateNames();

  /** Null with problems if the definition cannot be used; problems may be warnings only. */
  public static Reading<CompiledItem> compile(ItemDefinition definition) {
    return ItemCompiler.compile(definition);
  }

  /** The fields of all pages, those inside groups and rows not included. */
  public Stream<CompiledField> fields() {
    return pages.stream().flatMap(it -> it.sections().stream()).flatMap(it -> it.fields().stream());
  }

  /** Whether the form itself counts working days, so that whoever shows it needs the calendar. */
  public boolean formUsesCalendar() {
    Stream<Expression> ofTables =
        formTables().stream().flatMap(it -> it.expressions().values().stream());
    return Stream.concat(formExpressions(), ofTables).anyMatch(Expression::usesCalendar);
  }

  /** The tables that the form needs while it is filled in; those of rules alone are not among. */
  public List<CompiledTable> formTables() {
    return tablesBehind(formExpressions().flatMap(it -> it.dependencies().stream()).toList());
  }

  /**
   * The tables that names lead to: themselves, or through computed fields and other tables; the
   * nearest first.
   */
  public List<CompiledTable> tablesBehind(Collection<String> names) {
    if (tables.isEmpty()) return List.of();
    Map<String, CompiledTable> found = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(names);
    while (!open.isEmpty()) {
      String name = open.removeFirst();
      if (!seen.add(name)) continue;
      tables.stream()
          .filter(it -> it.table().name().equals(name))
          .forEach(it -> found.put(name, it));
      expressionsOf(name).forEach(it -> open.addAll(it.dependencies()));
    }
    return List.copyOf(found.values());
  }

  /** What gives a name its value: the expression of a computed field, the cells of a table. */
  private Stream<Expression> expressionsOf(String name) {
    Stream<Expression> computed =
        fields().filter(it -> it.name().equals(name)).flatMap(CompiledField::computations);
    Stream<Expression> cells =
        tables.stream()
            .filter(it -> it.table().name().equals(name))
            .flatMap(it -> it.expressions().values().stream());
    return Stream.concat(computed, cells);
  }

  private Stream<Expression> formExpressions() {
    return Stream.concat(
        pages.stream().flatMap(CompiledPage::expressions),
        materials.stream().flatMap(it -> Stream.ofNullable(it.required())));
  }

  /**
   * What rules, material conditions and the certificate's terms are evaluated with.
   *
   * @param values as {@link FormResult#values} gives them
   * @param materials material id to {@code uploaded} or {@code committed}
   */
  public Environment environment(
      Map<String, @Nullable Object> values,
      Applicant applicant,
      Map<String, String> materials,
      OfficeDay day) {
    Map<String, @Nullable Object> names = new HashMap<>(values);
    names.put("applicant", applicant.values());
    names.put("materials", materials);
    return new Environment(names, day.today(), day.calendar());
  }

  /** The names that a decision table may use, where further tables stand beside the item's. */
  public static Scope formScope(ItemDefinition definition, List<DecisionTable> further) {
    Map<String, Type> names = new LinkedHashMap<>(Scopes.form(definition).names());
    further.forEach(it -> names.put(it.name(), new Type.Group(it.types())));
    return new Scope(names);
  }

  /** The names that the certificate's template may use. */
  public static Scope certificateScope(ItemDefinition definition) {
    Map<String, Type> names = Scopes.values(definition);
    names.putAll(CERTIFICATE_NAMES);
    return new Scope(names);
  }

  /** The labels of codes for a template: field path ({@code 居住地址.区县}) to code to label. */
  public Map<String, Map<String, Label>> labels() {
    Map<String, Map<String, Label>> labels = new LinkedHashMap<>();
    fields().forEach(it -> addLabels(labels, "", it));
    return Collections.unmodifiableMap(labels);
  }

  private void addLabels(
      Map<String, Map<String, Label>> labels, String outer, CompiledField field) {
    String path = outer + field.name();
    @Nullable String list = field.field().options();
    if (list != null) labels.put(path, labels(list));
    field.fields().forEach(it -> addLabels(labels, path + ".", it));
  }

  private Map<String, Label> labels(String list) {
    Map<String, Label> labels = new LinkedHashMap<>();
    for (Code code : definition.codes(list)) {
      labels.put(code.code(), new Label(code.label().zh(), code.label().en()));
    }
    return labels;
  }

  static boolean isCertificateName(String name) {
    return CERTIFICATE_NAMES.containsKey(name);
  }

  private static Map<String, Type> certificateNames() {
    Map<String, Type> names = new LinkedHashMap<>();
    names.put("证照名称", Type.Simple.TEXT);
    names.put("证照编号", Type.Simple.TEXT);
    names.put("证照标识", Type.Simple.TEXT);
    names.put("持证人", Type.Simple.TEXT);
    names.put("持证人证件号码", Type.Simple.TEXT);
    names.put("发证机关", Type.Simple.TEXT);
    names.put("发证日期", Type.Simple.DATE);
    names.put("有效期起", Type.Simple.DATE);
    names.put("有效期止", Type.Simple.DATE);
    return names;
  }
}
