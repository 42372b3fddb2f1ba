package org.miaopi.designer.checks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.document.CertificateDocument;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.agreement.Disagreement;
import org.miaopi.templates.Template;
import org.springframework.stereotype.Component;

/**
 * The last check before an item is published: both evaluators agree on every expression. It takes
 * longer than the others and finds no mistakes of staff, so it does not run at every save.
 */
@Component
public final class EngineCheck {

  private static final Messages MESSAGES = Messages.of(EngineCheck.class);

  private final Function<Expression, Optional<Disagreement>> engines;

  EngineCheck() {
    this(Expression::disagreement);
  }

  /** With other engines than the platform's own. */
  public EngineCheck(Function<Expression, Optional<Disagreement>> engines) {
    this.engines = engines;
  }

  /**
   * One error for each expression of the definition or of its template that the evaluators differ
   * on.
   */
  public List<DefinitionProblem> check(ItemDefinition definition, byte[] docx) {
    @Nullable CompiledItem item = CompiledItem.compile(definition).value();
    if (item == null) return List.of();
    List<DefinitionProblem> problems = new ArrayList<>();
    Set<Expression> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    item.expressions()
        .forEach(
            (path, expression) -> {
              // what cells of a table share is told at the first of them
              if (seen.add(expression)) add(problems, "engines.differ", path, expression, "");
            });
    @Nullable Template template = CertificateDocument.template(definition, docx).template();
    if (template == null) return problems;
    template
        .expressions()
        .forEach(
            it ->
                add(
                    problems,
                    "engines.differ.template",
                    "/template",
                    it.expression(),
                    it.place().words()));
    return problems;
  }

  private void add(
      List<DefinitionProblem> problems,
      String code,
      String path,
      Expression expression,
      String place) {
    engines
        .apply(expression)
        .map(
            it ->
                DefinitionProblem.error(
                    MESSAGES,
                    code,
                    path,
                    expression.source(),
                    it.inputs(),
                    String.valueOf(it.one()),
                    String.valueOf(it.other()),
                    place))
        .ifPresent(problems::add);
  }
}
