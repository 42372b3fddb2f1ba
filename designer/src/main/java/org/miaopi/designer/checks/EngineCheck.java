package org.miaopi.designer.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.agreement.Disagreement;
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
  EngineCheck(Function<Expression, Optional<Disagreement>> engines) {
    this.engines = engines;
  }

  /** One error for each expression that the evaluators differ on. */
  public List<DefinitionProblem> check(ItemDefinition definition) {
    @Nullable CompiledItem item = CompiledItem.compile(definition).value();
    if (item == null) return List.of();
    List<DefinitionProblem> problems = new ArrayList<>();
    item.expressions()
        .forEach(
            (path, expression) ->
                engines
                    .apply(expression)
                    .map(it -> problem(path, expression, it))
                    .ifPresent(problems::add));
    return problems;
  }

  private static DefinitionProblem problem(
      String path, Expression expression, Disagreement disagreement) {
    return DefinitionProblem.error(
        MESSAGES,
        "engines.differ",
        path,
        expression.source(),
        disagreement.inputs(),
        String.valueOf(disagreement.one()),
        String.valueOf(disagreement.other()));
  }
}
