package org.miaopi.designer.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Messages;

/** In which order pages, sections and fields are evaluated, or why there is none. */
final class EvaluationOrder {

  private static final Messages MESSAGES = Messages.of(EvaluationOrder.class);

  private final Map<String, Part> parts;
  private final Set<String> done = new LinkedHashSet<>();
  private final Set<String> open = new LinkedHashSet<>();
  private final List<DefinitionProblem> cycles = new ArrayList<>();

  private EvaluationOrder(Map<String, Part> parts) {
    this.parts = parts;
  }

  static EvaluationOrder of(List<CompiledPage> pages) {
    EvaluationOrder order = new EvaluationOrder(Part.all(pages));
    order.parts.keySet().forEach(order::visit);
    return order;
  }

  /** Everything after what it depends on; of no use if there are cycles. */
  List<String> paths() {
    return List.copyOf(done);
  }

  List<DefinitionProblem> cycles() {
    return cycles;
  }

  private void visit(String path) {
    if (done.contains(path)) return;
    if (!open.add(path)) {
      report(path);
      return;
    }
    Part part = part(path);
    part.dependencies(parts).forEach(this::visit);
    open.remove(path);
    done.add(path);
  }

  private void report(String path) {
    List<String> all = new ArrayList<>(open);
    List<String> cycle = all.subList(all.indexOf(path), all.size());
    String names = cycle.stream().map(it -> part(it).name()).collect(Collectors.joining(" → "));
    Part first = part(path);
    String place = first.pointerTo(cycle.get(cycle.size() > 1 ? 1 : 0), parts);
    cycles.add(
        DefinitionProblem.error(MESSAGES, "form.cycle", place, names + " → " + first.name()));
  }

  private Part part(String path) {
    @Nullable Part part = parts.get(path);
    if (part == null) throw new IllegalStateException(path);
    return part;
  }
}
