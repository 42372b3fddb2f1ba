package org.miaopi.designer.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.fields.Extreme;
import org.miaopi.designer.fields.Extreme.Unit;
import org.miaopi.designer.form.CompiledField;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.text.Localized;
import org.miaopi.expressions.value.Wire;

/**
 * What an applicant enters, or what is known of them, and how much of it there may be.
 *
 * @param path of the field; {@link #HOLDER} for the name of who applies
 * @param source what the identity provider calls it, where that settles the value; null for none
 * @param field the compiled field; null for what is no field
 */
record Subject(
    List<String> path,
    Localized label,
    Extreme extreme,
    @Nullable String source,
    @Nullable CompiledField field) {

  static final List<String> HOLDER = List.of("applicant", "name");

  private static final String IDENTITY = "identity.";
  private static final int TYPICAL = 4;

  static Subject of(CompiledItem item, CompiledField field, List<String> path, Extreme extreme) {
    String prefill = field.field().prefill();
    String source = prefill == null ? null : prefill.substring(IDENTITY.length());
    return new Subject(path, field.field().label(), extreme, source, field);
  }

  /** The path as the address of a picture names it. */
  String name() {
    return String.join(".", path);
  }

  /** Whether the field would take a value; its type knows the limits. */
  boolean accepts(Object value) {
    if (field == null || extreme.unit() == Unit.ROWS) return true;
    return field.type().check(field.field(), value) == null;
  }

  /** The example with the value of a size in place of its own. */
  ItemCase in(ItemCase example, CompiledItem item, int size) {
    Object value = extreme.value(size);
    return with(example, extreme.unit() == Unit.ROWS ? rows(example, item, size) : value);
  }

  /** The example with a value in place of its own, null for none. */
  ItemCase with(ItemCase example, @Nullable Object value) {
    Map<String, @Nullable Object> answers =
        path.equals(HOLDER)
            ? example.answers()
            : Answers.with(example.answers(), path, Wire.write(value));
    var applicant = example.applicant();
    if (source != null && value instanceof String text) applicant = applicant.with(source, text);
    return new ItemCase(
        example.name(),
        applicant,
        example.today(),
        example.calendar(),
        answers,
        example.materials(),
        example.files(),
        example.expected());
  }

  /** As many rows, like the first of the example or with a typical value in each field. */
  private List<Object> rows(ItemCase example, CompiledItem item, int size) {
    Object given = Answers.at(example.answers(), path);
    Object row = given instanceof List<?> rows && !rows.isEmpty() ? rows.getFirst() : typical(item);
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < size; i++) all.add(row);
    return all;
  }

  private Map<String, Object> typical(CompiledItem item) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (CompiledField inner : Objects.requireNonNull(field).fields()) {
      Extreme its = inner.type().extreme(inner.field(), codes(item, inner.field()));
      if (its == null) continue;
      row.put(
          inner.name(),
          Objects.requireNonNull(Wire.write(its.value(Math.min(TYPICAL, its.most())))));
    }
    return row;
  }

  static List<Code> codes(CompiledItem item, Field field) {
    return field.options() == null ? List.of() : item.definition().codes(field.options());
  }
}
