package org.miaopi.designer.checks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Commitment;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.definition.Page;
import org.miaopi.designer.definition.Rule;
import org.miaopi.designer.definition.Section;
import org.miaopi.designer.json.Pointer;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;

/** Texts that people read, and what an item cannot do without. */
final class CompletenessCheck implements Check {

  private static final Messages MESSAGES = Messages.of(CompletenessCheck.class);

  @Override
  public List<DefinitionProblem> check(Subject subject) {
    List<DefinitionProblem> problems = new ArrayList<>();
    ItemDefinition definition = subject.definition();
    checkElements(definition.elements(), problems);
    checkForm(definition, problems);
    definition.codeLists().forEach((name, codes) -> checkCodes(name, codes, problems));
    for (int i = 0; i < definition.materials().size(); i++) {
      Localized name = definition.materials().get(i).name();
      checkText(name, Pointer.child("/materials", i) + "/name", problems);
    }
    for (int i = 0; i < definition.rules().size(); i++) {
      checkRule(definition.rules().get(i), Pointer.child("/rules", i), problems);
    }
    checkCommitment(definition.commitment(), problems);
    return problems;
  }

  private static void checkElements(Elements elements, List<DefinitionProblem> problems) {
    checkText(elements.name(), "/elements/name", problems);
    if (elements.department() == null) error("elements.department", "/elements", problems);
    if (elements.departmentCode() == null) {
      error("elements.departmentCode", "/elements", problems);
    }
    if (elements.region() == null) error("elements.region", "/elements", problems);
    if (elements.serviceObjects().isEmpty()) {
      error("elements.serviceObjects", "/elements", problems);
    }
    if (elements.legalBasis().stream().allMatch(Localized::isBlank)) {
      warning("elements.legalBasis", "/elements", problems);
    } else {
      checkTexts(elements.legalBasis(), "/elements/legalBasis", problems);
    }
    checkTexts(elements.conditions(), "/elements/conditions", problems);
  }

  private static void checkForm(ItemDefinition definition, List<DefinitionProblem> problems) {
    if (definition.form().fields().findAny().isEmpty()) error("form.empty", "/form", problems);
    List<Page> pages = definition.form().pages();
    for (int i = 0; i < pages.size(); i++) {
      String path = Pointer.child("/form/pages", i);
      checkText(pages.get(i).title(), path + "/title", problems);
      List<Section> sections = pages.get(i).sections();
      for (int j = 0; j < sections.size(); j++) {
        String place = Pointer.child(path + "/sections", j);
        checkFields(sections.get(j).fields(), place + "/fields", problems);
      }
    }
  }

  private static void checkFields(
      List<Field> fields, String path, List<DefinitionProblem> problems) {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      String place = Pointer.child(path, i);
      checkText(field.label(), place + "/label", problems);
      for (int j = 0; j < field.validations().size(); j++) {
        Localized message = field.validations().get(j).message();
        checkText(message, Pointer.child(place + "/validations", j) + "/message", problems);
      }
      checkFields(field.fields(), place + "/fields", problems);
    }
  }

  private static void checkCodes(String name, List<Code> codes, List<DefinitionProblem> problems) {
    String path = Pointer.child("/codeLists", name);
    for (int i = 0; i < codes.size(); i++) {
      checkText(codes.get(i).label(), Pointer.child(path, i) + "/label", problems);
    }
  }

  private static void checkRule(Rule rule, String path, List<DefinitionProblem> problems) {
    if (rule.outcome() == Outcome.APPROVE) return;
    if (isMissing(rule.message())) error("rule.message", path, problems);
    if (rule.outcome() == Outcome.REJECT && isMissing(rule.clause())) {
      warning("rule.clause", path, problems);
    }
  }

  private static void checkCommitment(Commitment commitment, List<DefinitionProblem> problems) {
    if (commitment.allowed() && isMissing(commitment.pledge())) {
      error("commitment.pledge", "/commitment", problems);
    }
  }

  private static boolean isMissing(@Nullable Localized text) {
    return text == null || text.isBlank();
  }

  private static void checkTexts(
      List<Localized> texts, String path, List<DefinitionProblem> problems) {
    for (int i = 0; i < texts.size(); i++) {
      checkText(texts.get(i), Pointer.child(path, i), problems);
    }
  }

  private static void checkText(Localized text, String path, List<DefinitionProblem> problems) {
    if (text.isBlank()) error("text.blank", path, problems);
  }

  private static void error(String code, String path, List<DefinitionProblem> problems) {
    problems.add(DefinitionProblem.error(MESSAGES, code, path));
  }

  private static void warning(String code, String path, List<DefinitionProblem> problems) {
    problems.add(DefinitionProblem.warning(MESSAGES, code, path));
  }
}
