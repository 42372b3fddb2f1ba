package org.miaopi.designer.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.calendar.OfficeDay;
import org.miaopi.designer.fields.Answer;
import org.miaopi.designer.fields.Mistake;
import org.miaopi.designer.fields.RowsField;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Environment;

/** The first pass: what is visible and which values there are, in the order of dependence. */
final class FormValues {

  private final CompiledItem item;
  private final Applicant applicant;
  private final OfficeDay day;
  private final Frame form;
  private final Map<String, List<Frame>> frames = new HashMap<>();
  private final Map<String, Mistake> mistakes = new HashMap<>();
  private final Set<String> visible = new LinkedHashSet<>();
  private final Map<String, Runnable> steps = new HashMap<>();

  FormValues(
      CompiledItem item,
      Applicant applicant,
      OfficeDay day,
      Map<String, ? extends @Nullable Object> answers) {
    this.item = item;
    this.applicant = applicant;
    this.day = day;
    form = Frame.form(answers, item, applicant);
  }

  Frame form() {
    return form;
  }

  Set<String> visible() {
    return visible;
  }

  /** Why an answer was not read; null if it was. */
  @Nullable Mistake mistake(String path) {
    return mistakes.get(path);
  }

  /** True only if the expression is there and true. */
  boolean holds(@Nullable Expression expression, Frame frame) {
    return expression != null && Boolean.TRUE.equals(evaluate(expression, frame));
  }

  @Nullable Object evaluate(Expression expression, Frame frame) {
    return expression.evaluate(environment(frame));
  }

  private Environment environment(Frame frame) {
    return new Environment(frame.names(), day.today(), day.calendar());
  }

  void compute() {
    for (CompiledPage page : item.pages()) {
      steps.put(page.path(), () -> show(page.path(), page.visible()));
      for (CompiledSection section : page.sections()) {
        steps.put(section.path(), () -> showSection(page, section));
        for (CompiledField field : section.fields()) addStep(field, section.path(), null);
      }
    }
    for (CompiledTable table : item.tables()) steps.put(Part.path(table), () -> decide(table));
    for (String path : item.order()) steps.getOrDefault(path, () -> {}).run();
  }

  private void decide(CompiledTable table) {
    form.set(table.table().name(), table.decide(environment(form)).outputs());
  }

  private void addStep(CompiledField field, String section, @Nullable CompiledField container) {
    steps.put(field.path(), () -> enter(field, section, container));
    field.fields().forEach(it -> addStep(it, section, field));
  }

  private void show(String path, @Nullable Expression condition) {
    if (condition == null || holds(condition, form)) visible.add(path);
  }

  private void showSection(CompiledPage page, CompiledSection section) {
    if (visible.contains(page.path())) show(section.path(), section.visible());
  }

  private void enter(CompiledField field, String section, @Nullable CompiledField container) {
    if (!visible.contains(section)) return;
    List<Frame> places =
        container == null ? List.of(form) : frames.getOrDefault(container.path(), List.of());
    for (Frame frame : places) {
      boolean shown = field.visible() == null || holds(field.visible(), frame);
      if (!shown) continue;
      visible.add(frame.path(field));
      enter(field, frame);
    }
  }

  private void enter(CompiledField field, Frame frame) {
    if (field.isGroup()) enterGroup(field, frame);
    else if (field.isRows()) enterRows(field, frame);
    else if (field.value() != null) frame.set(field.name(), value(field, field.value(), frame));
  }

  private void enterGroup(CompiledField field, Frame frame) {
    frame.set(field.name(), addFrame(field, frame, frame.path(field), frame.answer(field)));
  }

  private void enterRows(CompiledField field, Frame frame) {
    String path = frame.path(field);
    @Nullable Object answer = frame.answer(field);
    if (answer != null && !(answer instanceof List)) mistakes.put(path, Mistake.of("type"));
    List<?> given = answer instanceof List<?> list ? list : List.of();
    List<Object> rows = new ArrayList<>();
    frame.set(field.name(), rows);
    for (Object row : given.subList(0, Math.min(given.size(), RowsField.MOST + 1))) {
      rows.add(addFrame(field, frame, path + "/" + rows.size(), row));
    }
  }

  private Map<String, @Nullable Object> addFrame(
      CompiledField field, Frame outer, String path, @Nullable Object answer) {
    if (answer != null && !(answer instanceof Map)) mistakes.put(path, Mistake.of("type"));
    Frame inner = outer.add(field, path, answer);
    frames.computeIfAbsent(field.path(), it -> new ArrayList<>()).add(inner);
    return inner.values();
  }

  private @Nullable Object value(CompiledField field, Type type, Frame frame) {
    if (field.computed() != null) return ofList(type, evaluate(field.computed(), frame));
    if (field.field().prefill() != null && holds(field.readOnly(), frame)) {
      return Prefill.value(field, applicant);
    }
    @Nullable Object json = frame.answer(field);
    if (json == null || json.equals("")) return field.type().unanswered();
    Answer answer = field.type().read(type, json);
    if (answer.mistake() != null) mistakes.put(frame.path(field), answer.mistake());
    return answer.value();
  }

  /** A computed code that is not of the list is none. */
  private static @Nullable Object ofList(Type type, @Nullable Object value) {
    if (value == null) return null;
    return switch (type) {
      case Type.Choice choice -> choice.codes().contains(value) ? value : null;
      case Type.ListOf(Type.Choice choice) ->
          value instanceof List<?> list
              ? list.stream()
                  .filter(Objects::nonNull)
                  .filter(choice.codes()::contains)
                  .distinct()
                  .toList()
              : null;
      default -> value;
    };
  }
}
