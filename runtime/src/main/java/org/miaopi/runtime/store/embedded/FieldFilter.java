package org.miaopi.runtime.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A condition on what stands at a dotted path. */
record FieldFilter(String[] steps, Condition condition) implements Filter {

  FieldFilter(String path, Condition condition) {
    this(new IndexField(path, true).steps(), condition);
  }

  @Override
  public boolean matches(Document document) {
    return condition.holds(document, steps, 0);
  }

  /** Of the first array on the way. */
  @Override
  public int position(Document document) {
    Object value = document;
    for (int at = 0; at <= steps.length; at++) {
      if (value instanceof List<?> elements) return position(elements, at);
      if (at == steps.length || !(value instanceof Map<?, ?> fields)) return -1;
      value = fields.get(steps[at]);
    }
    return -1;
  }

  private int position(List<?> elements, int at) {
    for (int i = 0; i < elements.size(); i++) {
      if (meets(elements.get(i), at)) return i;
    }
    return -1;
  }

  private boolean meets(@Nullable Object element, int at) {
    if (at == steps.length) return condition.holdsForElement(element);
    return element instanceof Document && condition.holds(element, steps, at);
  }
}
