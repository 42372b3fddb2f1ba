package org.miaopi.designer.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.cases.ItemCase.Expected;
import org.miaopi.designer.definition.Rule;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.form.CompiledRule;
import org.miaopi.designer.form.FieldError;
import org.miaopi.designer.form.FormEvaluator;
import org.miaopi.designer.form.FormResult;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.rules.Decision;
import org.miaopi.designer.rules.RuleEvaluator;
import org.miaopi.designer.rules.TriedRule;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.problem.Severity;

/** Runs examples as the platform would run an application, up to the decision. */
public final class CaseRunner {

  private static final String SAMPLE_FILE = "sample";
  private static final Messages MESSAGES = Messages.of(CaseRunner.class);

  private CaseRunner() {}

  public static CaseResult run(CompiledItem item, ItemCase example) {
    FormResult form =
        FormEvaluator.evaluate(
            item, answers(example), example.applicant(), example.day(), example.materials());
    if (!form.errors().isEmpty()) {
      List<DefinitionProblem> problems =
          form.errors().stream().map(CaseRunner::refusedAnswer).toList();
      return new CaseResult(form, null, List.of(), problems);
    }
    List<TriedRule> tried =
        RuleEvaluator.tried(
            item, form.values(), example.applicant(), example.materials(), example.day());
    Decision decision = RuleEvaluator.decision(item, tried);
    return new CaseResult(form, decision, tried, differences(item, example, decision));
  }

  /** The answers, with a file in each field that names one. */
  private static Map<String, @Nullable Object> answers(ItemCase example) {
    Map<String, @Nullable Object> answers = new LinkedHashMap<>(example.answers());
    example.files().keySet().forEach(it -> answers.put(it, SAMPLE_FILE));
    return answers;
  }

  private static DefinitionProblem refusedAnswer(FieldError error) {
    return problem("case.answer", error.path(), same(error.path()), error.message());
  }

  private static List<DefinitionProblem> differences(
      CompiledItem item, ItemCase example, Decision decision) {
    Expected expected = example.expected();
    if (expected.outcome() != decision.outcome()) {
      return List.of(
          problem(
              "case.outcome",
              "/expected/outcome",
              example.name(),
              MESSAGES.text("outcome." + expected.outcome().word()),
              MESSAGES.text("outcome." + decision.outcome().word()),
              ruleName(item, decision.rule())));
    }
    if (expected.rule() == null || expected.rule().equals(decision.rule())) return List.of();
    return List.of(
        problem(
            "case.rule",
            "/expected/rule",
            example.name(),
            ruleName(item, expected.rule()),
            ruleName(item, decision.rule())));
  }

  /** The rule as staff called it; its id where it has no name or is not there. */
  private static Localized ruleName(CompiledItem item, @Nullable String id) {
    if (id == null) return MESSAGES.text("rule.none");
    return item.rules().stream()
        .map(CompiledRule::rule)
        .filter(it -> it.id().equals(id) && !it.name().isBlank())
        .map(Rule::name)
        .findFirst()
        .orElse(same(id));
  }

  private static Localized same(String text) {
    return new Localized(text, null);
  }

  private static DefinitionProblem problem(String code, String path, Localized... arguments) {
    List<String> chinese = Stream.of(arguments).map(Localized::zh).toList();
    Localized text = MESSAGES.sentence(code, arguments);
    return new DefinitionProblem(code, Severity.ERROR, path, null, null, chinese, text);
  }
}
