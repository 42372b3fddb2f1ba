package org.miaopi.designer.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.json.Pointer;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Localized;
import org.miaopi.expressions.problem.Severity;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.table.analysis.Finding;
import org.miaopi.expressions.table.analysis.TableAnalysis;

/** Decision tables as a whole: rules that collide or never count, cases without a rule. */
final class TableCheck implements Check {

  @Override
  public List<DefinitionProblem> check(Subject subject) {
    @Nullable CompiledItem item = subject.item();
    if (item == null) return List.of();
    Set<String> answered = AlwaysAnswered.names(item);
    List<DefinitionProblem> problems = new ArrayList<>();
    for (int i = 0; i < item.tables().size(); i++) {
      String path = Pointer.child("/tables", i);
      CompiledTable table = item.tables().get(i);
      TableAnalysis.of(table).stream()
          .filter(it -> !isPrevented(it, table, answered))
          .forEach(it -> problems.add(problem(it, table, path)));
    }
    return problems;
  }

  /** Whether the form sees to it that the column which is not answered always is. */
  private static boolean isPrevented(Finding finding, CompiledTable table, Set<String> answered) {
    return finding.kind() == Finding.Kind.UNANSWERED_GAP
        && table.inputs().stream()
            .filter(it -> finding.example().get(it.column().name()) == null)
            .allMatch(it -> answered.containsAll(it.expression().dependencies()));
  }

  /** At the rule that it is about first, else at the table. */
  private static DefinitionProblem problem(Finding finding, CompiledTable table, String path) {
    String place =
        finding.rules().isEmpty()
            ? path
            : Pointer.child(path + "/rules", finding.rules().getFirst() - 1);
    Localized text =
        new Localized(finding.message(Locale.CHINESE), finding.message(Locale.ENGLISH));
    return new DefinitionProblem(
        "table.finding." + finding.kind(),
        severity(finding),
        place,
        null,
        null,
        filling(finding, table),
        text);
  }

  /** The conditions of a rule that would fill a gap, a cell for each column; else nothing. */
  private static List<String> filling(Finding finding, CompiledTable table) {
    if (finding.conditions().isEmpty()) return List.of();
    return table.inputs().stream()
        .map(it -> finding.conditions().getOrDefault(it.column().name(), ""))
        .toList();
  }

  /** A rule that never counts decides nothing wrongly. */
  private static Severity severity(Finding finding) {
    return switch (finding.kind()) {
      case NEVER, UNREACHABLE -> Severity.WARNING;
      default -> finding.severity();
    };
  }
}
