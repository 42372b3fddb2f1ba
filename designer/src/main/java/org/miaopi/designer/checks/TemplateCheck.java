package org.miaopi.designer.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.document.CertificateDocument;
import org.miaopi.designer.document.StartingTemplate;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.templates.Template;
import org.miaopi.templates.TemplateCompilation;
import org.miaopi.templates.TemplateProblem;

/** The Word template: readable, harmless, and every tag names something that the item knows. */
public final class TemplateCheck implements Check {

  private static final String PATH = "/template";
  private static final Messages MESSAGES = Messages.of(TemplateCheck.class);

  TemplateCheck() {}

  @Override
  public List<DefinitionProblem> check(Subject subject) {
    byte @Nullable [] template = subject.template();
    if (template == null) {
      return List.of(DefinitionProblem.error(MESSAGES, "template.missing", PATH));
    }
    return subject.item() == null ? List.of() : problems(subject.definition(), template);
  }

  /** What is wrong with a document as the template of an item, and what it lacks. */
  public static List<DefinitionProblem> problems(ItemDefinition definition, byte[] docx) {
    TemplateCompilation compilation = CertificateDocument.template(definition, docx);
    List<DefinitionProblem> problems = new ArrayList<>();
    compilation.problems().forEach(it -> problems.add(problem(it)));
    if (StartingTemplate.is(docx)) problems.add(warning("template.starting"));
    @Nullable Template template = compilation.template();
    if (template == null) return problems;
    boolean sealed = definition.certificate().seal() != null;
    if (sealed && !template.pictures().contains("seal")) problems.add(warning("template.seal"));
    if (!template.pictures().contains("qr")) problems.add(warning("template.qr"));
    return problems;
  }

  private static DefinitionProblem warning(String code) {
    return DefinitionProblem.warning(MESSAGES, code, PATH);
  }

  /** A template's problem as one of the definition. */
  public static DefinitionProblem problem(TemplateProblem problem) {
    Localized text =
        new Localized(problem.message(Locale.CHINESE), problem.message(Locale.ENGLISH));
    return new DefinitionProblem(
        problem.code(), problem.severity(), PATH, null, null, problem.arguments(), text);
  }
}
