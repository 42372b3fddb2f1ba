package org.miaopi.designer.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.certificate.NumberRule;
import org.miaopi.designer.definition.Certificate;
import org.miaopi.designer.definition.Form;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.definition.Material;
import org.miaopi.designer.definition.Page;
import org.miaopi.designer.definition.Rule;
import org.miaopi.designer.definition.Section;
import org.miaopi.designer.json.Pointer;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/** Compiles a definition as a whole. */
final class ItemCompiler {

  private final ItemDefinition definition;
  private final List<DefinitionProblem> problems = new ArrayList<>();
  private final Sources sources = new Sources(problems);
  private final Scope form;
  private final Scope decision;

  private ItemCompiler(ItemDefinition definition) {
    this.definition = definition;
    form = Scopes.form(definition);
    decision = Scopes.decision(definition);
  }

  static Reading<CompiledItem> compile(ItemDefinition definition) {
    List<DefinitionProblem> structure = Structure.problems(definition);
    if (structure.stream().anyMatch(Structure::preventsCompiling)) {
      return new Reading<>(null, structure);
    }
    return new ItemCompiler(definition).compile(structure);
  }

  private Reading<CompiledItem> compile(List<DefinitionProblem> structure) {
    problems.addAll(structure);
    List<CompiledPage> pages = pages(definition.form());
    List<CompiledTable> tables = tables();
    List<CompiledMaterial> materials = materials();
    List<CompiledRule> rules = rules();
    @Nullable CompiledCertificate certificate = certificate(definition.certificate());
    EvaluationOrder order = EvaluationOrder.of(pages, tables);
    problems.addAll(order.cycles());
    boolean usable = problems.stream().noneMatch(DefinitionProblem::isError);
    if (!usable || certificate == null) return new Reading<>(null, problems);
    return new Reading<>(
        new CompiledItem(
            definition,
            pages,
            order.paths(),
            tables,
            materials,
            rules,
            certificate,
            sources.compiled()),
        problems);
  }

  private List<CompiledPage> pages(Form source) {
    List<CompiledPage> pages = new ArrayList<>();
    for (Page page : source.pages()) {
      String pointer = Pointer.child("/form/pages", pages.size());
      String path = Pointer.child("/pages", page.id());
      pages.add(
          new CompiledPage(
              page,
              path,
              condition(page.visible(), pointer + "/visible", form),
              sections(page, pointer + "/sections", path)));
    }
    return List.copyOf(pages);
  }

  private List<CompiledSection> sections(Page page, String pointer, String path) {
    FieldCompiler fields = new FieldCompiler(definition, sources);
    List<CompiledSection> sections = new ArrayList<>();
    for (Section section : page.sections()) {
      String place = Pointer.child(pointer, sections.size());
      sections.add(
          new CompiledSection(
              section,
              Pointer.child(path, section.id()),
              condition(section.visible(), place + "/visible", form),
              fields.compile(section.fields(), place + "/fields", "/answers", form)));
    }
    return List.copyOf(sections);
  }

  private List<CompiledTable> tables() {
    List<CompiledTable> tables = new ArrayList<>();
    for (int i = 0; i < definition.tables().size(); i++) {
      String path = Pointer.child("/tables", i);
      @Nullable CompiledTable table = sources.compile(definition.tables().get(i), path, form);
      if (table != null) tables.add(table);
    }
    return List.copyOf(tables);
  }

  private List<CompiledMaterial> materials() {
    List<CompiledMaterial> materials = new ArrayList<>();
    for (Material material : definition.materials()) {
      String path = Pointer.child("/materials", materials.size()) + "/required";
      materials.add(new CompiledMaterial(material, condition(material.required(), path, decision)));
    }
    return List.copyOf(materials);
  }

  private List<CompiledRule> rules() {
    List<CompiledRule> rules = new ArrayList<>();
    for (int i = 0; i < definition.rules().size(); i++) {
      Rule rule = definition.rules().get(i);
      @Nullable Expression when =
          condition(rule.when(), Pointer.child("/rules", i) + "/when", decision);
      if (when != null) rules.add(new CompiledRule(rule, when));
    }
    return List.copyOf(rules);
  }

  private @Nullable CompiledCertificate certificate(Certificate source) {
    Reading<NumberRule> number = NumberRule.parse(source.number(), "/certificate/number");
    problems.addAll(number.problems());
    @Nullable Expression until =
        sources.optional(
            source.validUntil(), "/certificate/validUntil", decision, Type.Simple.DATE);
    @Nullable Expression name = text(source.holderName(), "/certificate/holderName");
    @Nullable Expression code = text(source.holderCode(), "/certificate/holderCode");
    if (number.value() == null || name == null || code == null) return null;
    return new CompiledCertificate(source, number.value(), until, name, code);
  }

  private @Nullable Expression text(String source, String path) {
    return sources.compile(source, path, decision, Type.Simple.TEXT);
  }

  private @Nullable Expression condition(@Nullable String source, String path, Scope scope) {
    return sources.optional(source, path, scope, Type.Simple.BOOLEAN);
  }
}
