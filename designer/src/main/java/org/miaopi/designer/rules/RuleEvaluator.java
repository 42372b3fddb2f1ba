package org.miaopi.designer.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.calendar.OfficeDay;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.definition.Rule;
import org.miaopi.designer.form.Applicant;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.form.CompiledRule;
import org.miaopi.expressions.Explanation;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Wire;

/** Tries the rules in order; the first that holds decides, none approves. */
public final class RuleEvaluator {

  private RuleEvaluator() {}

  /**
   * A pure function of its arguments.
   *
   * @param values as the form's evaluation gives them
   * @param materials material id to {@code uploaded} or {@code committed}
   */
  public static Decision decide(
      CompiledItem item,
      Map<String, @Nullable Object> values,
      Applicant applicant,
      Map<String, String> materials,
      OfficeDay day) {
    return decision(item, tried(item, values, applicant, materials, day));
  }

  /** What follows from the rules that were tried. */
  public static Decision decision(CompiledItem item, List<TriedRule> tried) {
    List<RuleStep> steps = tried.stream().map(TriedRule::step).toList();
    if (steps.isEmpty() || !Boolean.TRUE.equals(steps.getLast().holds())) {
      return new Decision(Outcome.APPROVE, null, null, null, steps);
    }
    Rule rule = item.rules().get(steps.size() - 1).rule();
    return new Decision(rule.outcome(), rule.id(), rule.message(), rule.clause(), steps);
  }

  /** The rules in order, up to and with the first that holds. */
  public static List<TriedRule> tried(
      CompiledItem item,
      Map<String, @Nullable Object> values,
      Applicant applicant,
      Map<String, String> materials,
      OfficeDay day) {
    Environment facts = item.environment(values, applicant, materials, day);
    List<TriedRule> tried = new ArrayList<>();
    for (CompiledRule each : item.rules()) {
      TriedRule rule = tried(item, each, facts);
      tried.add(rule);
      if (Boolean.TRUE.equals(rule.step().holds())) break;
    }
    return tried;
  }

  private static TriedRule tried(CompiledItem item, CompiledRule each, Environment facts) {
    @Nullable Boolean holds = (Boolean) each.when().evaluate(facts);
    ItemWording wording = new ItemWording(item.definition());
    Explanation explanation = each.when().explain(facts).in(wording);
    List<RuleStep.Part> parts =
        explanation.steps().stream()
            .map(it -> new RuleStep.Part(it.text(), Wire.write(it.value())))
            .toList();
    RuleStep step =
        new RuleStep(
            each.rule().id(),
            each.rule().name(),
            holds,
            RuleSentence.of(item, wording, explanation, facts),
            parts);
    return new TriedRule(step, explanation);
  }
}
