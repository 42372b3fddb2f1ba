package org.miaopi.designer.form;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Wire;

/**
 * A form with its answers, evaluated.
 *
 * @param values by the names of fields and tables, as expressions know them; without what is hidden
 *     or has no value
 * @param visible paths of pages, sections and fields
 * @param required paths of fields and materials
 * @param readOnly paths of fields
 * @param errors in the order of the document; empty if it may be submitted
 */
public record FormResult(
    Map<String, @Nullable Object> values,
    Set<String> visible,
    Set<String> required,
    Set<String> readOnly,
    List<FieldError> errors) {

  public FormResult {
    values = Collections.unmodifiableMap(values);
    visible = Collections.unmodifiableSet(visible);
    required = Collections.unmodifiableSet(required);
    readOnly = Collections.unmodifiableSet(readOnly);
    errors = List.copyOf(errors);
  }

  /** The values as JSON. */
  @SuppressWarnings("unchecked") // a map is written as a map
  public Map<String, @Nullable Object> valuesJson() {
    return (Map<String, @Nullable Object>) Objects.requireNonNull(Wire.write(values));
  }
}
