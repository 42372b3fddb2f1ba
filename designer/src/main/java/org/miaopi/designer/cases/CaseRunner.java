package org.miaopi.designer.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.cases.ItemCase.Expected;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.form.FieldError;
import org.miaopi.designer.form.FormEvaluator;
import org.miaopi.designer.form.FormResult;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.rules.Decision;
import org.miaopi.designer.rules.RuleEvaluator;
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
            item, answers(example), example.applicant(), example.today(), example.materials());
    if (!form.errors().isEmpty()) {
      List<DefinitionProblem> problems =
          form.errors().stream().map(CaseRunner::refusedAnswer).toList();
      return new CaseResult(form, null, problems);
    }
    Decision decision =
        RuleEvaluator.decide(
            item, form.values(), example.applicant(), example.materials(), example.today());
    return new CaseResult(form, decision, differences(example.expected(), decision));
  }

  /** The answers, with a file in each field that names one. */
  private static Map<String, @Nullable Object> answers(ItemCase example) {
    Map<String, @Nullable Object> answers = new LinkedHashMap<>(example.answers());
    example.files().keySet().forEach(it -> answers.put(it, SAMPLE_FILE));
    return answers;
  }

  private static DefinitionProblem refusedAnswer(FieldError error) {
    List<String> arguments = List.of(error.path(), error.message().zh());
    Localized text =
        new Localized(
            MESSAGES.text("case.answer", arguments).zh(),
            MESSAGES
                .text("case.answer", error.path(), error.message().in(Locale.ENGLISH))
                .in(Locale.ENGLISH));
    return new DefinitionProblem(
        "case.answer", Severity.ERROR, error.path(), null, null, arguments, text);
  }

  private static List<DefinitionProblem> differences(Expected expected, Decision decision) {
    List<DefinitionProblem> problems = new ArrayList<>();
    String rule = Objects.requireNonNullElse(decision.rule(), "-");
    if (expected.outcome() != decision.outcome()) {
      problems.add(
          DefinitionProblem.error(
              MESSAGES,
              "case.outcome",
              "/expected/outcome",
              expected.outcome().word(),
              decision.outcome().word(),
              rule));
    } else if (expected.rule() != null && !expected.rule().equals(decision.rule())) {
      problems.add(
          DefinitionProblem.error(MESSAGES, "case.rule", "/expected/rule", expected.rule(), rule));
    }
    return problems;
  }
}
