package org.miaopi.designer.checks;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.templates.TemplateProblem;
import org.miaopi.templates.Templates;

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
    if (subject.item() == null) return List.of();
    return Templates.compile(template, CompiledItem.certificateScope(subject.definition()))
        .problems()
        .stream()
        .map(TemplateCheck::problem)
        .toList();
  }

  /** A template's problem as one of the definition. */
  public static DefinitionProblem problem(TemplateProblem problem) {
    Localized text =
        new Localized(problem.message(Locale.CHINESE), problem.message(Locale.ENGLISH));
    return new DefinitionProblem(
        problem.code(), problem.severity(), PATH, null, null, problem.arguments(), text);
  }
}
