package org.miaopi.designer.checks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.cases.CaseRunner;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.json.Pointer;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Messages;

/** The examples: there is at least one, and each results in what it expects. */
final class CasesCheck implements Check {

  private static final Messages MESSAGES = Messages.of(CasesCheck.class);

  @Override
  public List<DefinitionProblem> check(Subject subject) {
    List<ItemCase> cases = subject.cases();
    if (cases.isEmpty()) {
      return List.of(DefinitionProblem.warning(MESSAGES, "cases.none", "/cases"));
    }
    @Nullable CompiledItem item = subject.item();
    if (item == null) return List.of();
    List<DefinitionProblem> problems = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      String path = Pointer.child("/cases", i);
      CaseRunner.run(item, cases.get(i)).problems().forEach(it -> problems.add(it.under(path)));
    }
    return problems;
  }
}
