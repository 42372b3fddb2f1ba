package org.miaopi.designer.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.dependency.Dependencies;
import org.miaopi.expressions.table.CompiledTable;

/** In which order pages, sections, fields and tables are evaluated, or why there is none. */
final class EvaluationOrder {

  private static final Messages MESSAGES = Messages.of(EvaluationOrder.class);

  private final Map<String, Part> parts;
  private final Dependencies dependencies;

  private EvaluationOrder(Map<String, Part> parts) {
    this.parts = parts;
    Map<String, Set<String>> direct = new LinkedHashMap<>();
    parts.forEach((path, part) -> direct.put(path, part.dependencies(parts)));
    dependencies = Dependencies.of(direct);
  }

  static EvaluationOrder of(List<CompiledPage> pages, List<CompiledTable> tables) {
    return new EvaluationOrder(Part.all(pages, tables));
  }

  /** Everything after what it depends on; of no use if there are cycles. */
  List<String> paths() {
    return dependencies.order();
  }

  List<DefinitionProblem> cycles() {
    return dependencies.cycles().stream().map(this::problem).toList();
  }

  private DefinitionProblem problem(List<String> cycle) {
    String names = cycle.stream().map(it -> part(it).name()).collect(Collectors.joining(" → "));
    String place = part(cycle.getFirst()).pointerTo(cycle.get(1), parts);
    return DefinitionProblem.error(MESSAGES, "form.cycle", place, names);
  }

  private Part part(String path) {
    @Nullable Part part = parts.get(path);
    if (part == null) throw new IllegalStateException(path);
    return part;
  }
}
