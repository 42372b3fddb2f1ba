package org.miaopi.designer.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.form.CompiledField;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.form.CompiledPage;
import org.miaopi.designer.form.CompiledRule;
import org.miaopi.designer.form.CompiledSection;
import org.miaopi.designer.json.Pointer;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.value.Environment;

/** What nobody will ever see, and rules that come after one that always holds. */
final class ReachabilityCheck implements Check {

  private static final Messages MESSAGES = Messages.of(ReachabilityCheck.class);

  @Override
  public List<DefinitionProblem> check(Subject subject) {
    @Nullable CompiledItem item = subject.item();
    if (item == null) return List.of();
    List<DefinitionProblem> problems = new ArrayList<>();
    for (int i = 0; i < item.pages().size(); i++) {
      CompiledPage page = item.pages().get(i);
      String path = Pointer.child("/form/pages", i);
      check(page.visible(), path, page.page().id(), problems);
      for (int j = 0; j < page.sections().size(); j++) {
        CompiledSection section = page.sections().get(j);
        String place = Pointer.child(path + "/sections", j);
        check(section.visible(), place, section.section().id(), problems);
        section.fields().forEach(it -> check(it, problems));
      }
    }
    checkRules(item.rules(), problems);
    return problems;
  }

  private static void check(CompiledField field, List<DefinitionProblem> problems) {
    check(field.visible(), field.pointer(), field.name(), problems);
    field.fields().forEach(it -> check(it, problems));
  }

  private static void check(
      @Nullable Expression visible, String path, String name, List<DefinitionProblem> problems) {
    if (visible == null || !isAlways(visible, false)) return;
    problems.add(DefinitionProblem.warning(MESSAGES, "form.hidden", path + "/visible", name));
  }

  private static void checkRules(List<CompiledRule> rules, List<DefinitionProblem> problems) {
    for (int i = 0; i + 1 < rules.size(); i++) {
      if (!isAlways(rules.get(i).when(), true)) continue;
      String path = Pointer.child("/rules", i + 1);
      String first = rules.get(i).rule().id();
      problems.add(DefinitionProblem.warning(MESSAGES, "rule.unreachable", path, first));
      return;
    }
  }

  /** Of an expression that depends on no answer; one on dates alone may change its mind. */
  private static boolean isAlways(Expression expression, boolean value) {
    if (!expression.dependencies().isEmpty() || expression.usesCalendar()) return false;
    return Objects.equals(at(expression, LocalDate.of(2000, 1, 1)), value)
        && Objects.equals(at(expression, LocalDate.of(2099, 12, 31)), value);
  }

  private static @Nullable Object at(Expression expression, LocalDate today) {
    return expression.evaluate(new Environment(Map.of(), today));
  }
}
