package org.miaopi.designer.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.calendar.OfficeDay;
import org.miaopi.designer.definition.Material;
import org.miaopi.designer.fields.Mistake;
import org.miaopi.designer.form.CompiledField.CompiledValidation;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.value.Environment;

/** The second pass, in the order of the document: what is required, read-only, wrong. */
final class FormJudgement {

  private final CompiledItem item;
  private final FormValues values;
  private final Applicant applicant;
  private final OfficeDay day;
  private final Map<String, String> materials;
  private final Set<String> required = new LinkedHashSet<>();
  private final Set<String> readOnly = new LinkedHashSet<>();
  private final List<FieldError> errors = new ArrayList<>();

  FormJudgement(
      CompiledItem item,
      FormValues values,
      Applicant applicant,
      OfficeDay day,
      Map<String, String> materials) {
    this.item = item;
    this.values = values;
    this.applicant = applicant;
    this.day = day;
    this.materials = materials;
  }

  FormResult judge() {
    Map<String, @Nullable Object> answered = judge(item.fields().toList(), values.form());
    item.tables().forEach(it -> answered.put(it.table().name(), decided(it)));
    Environment facts = item.environment(answered, applicant, materials, day);
    item.materials().forEach(it -> judge(it, facts));
    return new FormResult(answered, values.visible(), required, readOnly, errors);
  }

  /** What a table gave, as a group of fields: without those that have no value. */
  private Map<String, Object> decided(CompiledTable table) {
    Map<String, Object> decided = new LinkedHashMap<>();
    Object outputs = values.form().values().get(table.table().name());
    if (!(outputs instanceof Map<?, ?> given)) return decided;
    for (String name : table.table().types().keySet()) {
      @Nullable Object value = given.get(name);
      if (value != null) decided.put(name, value);
    }
    return decided;
  }

  /** Judges the fields of a container and gives its values in the order of the document. */
  private Map<String, @Nullable Object> judge(List<CompiledField> fields, Frame frame) {
    Map<String, @Nullable Object> answered = new LinkedHashMap<>();
    for (CompiledField field : fields) {
      String path = frame.path(field);
      if (!values.visible().contains(path)) continue;
      judge(field, path, frame);
      @Nullable Object value = judged(field, frame);
      if (value != null) answered.put(field.name(), value);
    }
    return answered;
  }

  private @Nullable Object judged(CompiledField field, Frame frame) {
    if (field.isGroup()) return judge(field.fields(), frame.inner(field).getFirst());
    if (!field.isRows()) return frame.value(field);
    List<Object> rows = new ArrayList<>();
    for (Frame row : frame.inner(field)) {
      String path = frame.path(field) + "/" + rows.size();
      @Nullable Mistake mistake = values.mistake(path);
      if (mistake != null) add(path, mistake);
      rows.add(judge(field.fields(), row));
    }
    return rows;
  }

  private void judge(CompiledField field, String path, Frame frame) {
    boolean isRequired = values.holds(field.required(), frame);
    if (isRequired) required.add(path);
    if (field.computed() != null || values.holds(field.readOnly(), frame)) readOnly.add(path);
    @Nullable Mistake mistake = mistake(field, path, frame, isRequired);
    if (mistake != null) {
      add(path, mistake);
      return;
    }
    for (CompiledValidation validation : field.validations()) {
      if (!Boolean.FALSE.equals(values.evaluate(validation.when(), frame))) continue;
      errors.add(new FieldError(path, "validation", validation.message()));
      return;
    }
  }

  private @Nullable Mistake mistake(
      CompiledField field, String path, Frame frame, boolean isRequired) {
    @Nullable Mistake unread = values.mistake(path);
    if (unread != null) return unread;
    @Nullable Object value = frame.value(field);
    if (isRequired && isEmpty(value)) return Mistake.of("required");
    if (value == null || field.computed() != null) return null;
    return field.type().check(field.field(), value);
  }

  private static boolean isEmpty(@Nullable Object value) {
    return switch (value) {
      case null -> true;
      case Boolean ticked -> !ticked;
      case List<?> list -> list.isEmpty();
      case Map<?, ?> group -> group.values().stream().allMatch(FormJudgement::isEmpty);
      default -> false;
    };
  }

  private void judge(CompiledMaterial compiled, Environment facts) {
    Material material = compiled.material();
    String path = "/materials/" + material.id();
    @Nullable Expression condition = compiled.required();
    boolean isRequired = condition != null && Boolean.TRUE.equals(condition.evaluate(facts));
    if (isRequired) required.add(path);
    @Nullable String source = materials.get(material.id());
    boolean mayPledge = material.commitment() && item.definition().commitment().allowed();
    if ("committed".equals(source) && !mayPledge) add(path, Mistake.of("commitment"));
    else if (isRequired && source == null) add(path, Mistake.of("required"));
  }

  private void add(String path, Mistake mistake) {
    errors.add(new FieldError(path, mistake.code(), mistake.text()));
  }
}
