package org.miaopi.designer.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.form.CompiledField;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.form.CompiledRule;
import org.miaopi.designer.json.Pointer;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.Explanation;
import org.miaopi.expressions.value.Environment;

/** Rules against an application that do not hold because a field may be left empty. */
final class UnansweredCheck implements Check {

  private static final Environment NOTHING = new Environment(Map.of(), LocalDate.of(2000, 1, 1));
  private static final Messages MESSAGES = Messages.of(UnansweredCheck.class);

  @Override
  public List<DefinitionProblem> check(Subject subject) {
    @Nullable CompiledItem item = subject.item();
    if (item == null) return List.of();
    Set<String> optional =
        item.fields().flatMap(UnansweredCheck::optional).collect(Collectors.toSet());
    List<DefinitionProblem> problems = new ArrayList<>();
    for (int i = 0; i < item.rules().size(); i++) {
      CompiledRule rule = item.rules().get(i);
      if (rule.rule().outcome() == Outcome.APPROVE) continue;
      String path = Pointer.child("/rules", i) + "/when";
      for (String name : unanswered(rule)) {
        if (!optional.contains(name)) continue;
        problems.add(DefinitionProblem.warning(MESSAGES, "rule.unanswered", path, name));
      }
    }
    return problems;
  }

  /** The names that may be without a value while they are shown; in a group {@code 住址.街道}. */
  private static Stream<String> optional(CompiledField field) {
    if (field.type().name().equals("group")) {
      return field.fields().stream()
          .flatMap(UnansweredCheck::optional)
          .map(it -> field.name() + "." + it);
    }
    boolean hasValue = field.value() != null && !field.type().name().equals("rows");
    boolean may = hasValue && field.required() == null && field.computed() == null;
    return may && field.type().unanswered() == null ? Stream.of(field.name()) : Stream.of();
  }

  /** What the condition names, if it is null as long as nothing is answered. */
  private static Set<String> unanswered(CompiledRule rule) {
    Explanation explanation = rule.when().explain(NOTHING);
    if (explanation.value() != null) return Set.of();
    return explanation.steps().stream()
        .map(it -> it.text().replace("`", ""))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
