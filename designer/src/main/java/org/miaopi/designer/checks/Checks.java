package org.miaopi.designer.checks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Reading;

/** All checks of a definition with its template and its cases. */
public final class Checks {

  private static final List<Check> ALL =
      List.of(
          new CodeFormatCheck(),
          new CompletenessCheck(),
          new ReachabilityCheck(),
          new UnansweredCheck(),
          new TableCheck(),
          new CertificateCheck(),
          new TemplateCheck(),
          new CasesCheck());

  private Checks() {}

  /**
   * Everything that is wrong; without an error it may be published.
   *
   * @param template the Word document; null if there is none
   */
  public static List<DefinitionProblem> run(
      ItemDefinition definition, byte @Nullable [] template, List<ItemCase> cases) {
    Reading<CompiledItem> compiled = CompiledItem.compile(definition);
    List<DefinitionProblem> problems = new ArrayList<>(compiled.problems());
    Subject subject = new Subject(definition, compiled.value(), template, cases);
    for (Check check : ALL) problems.addAll(check.check(subject));
    return List.copyOf(problems);
  }
}
