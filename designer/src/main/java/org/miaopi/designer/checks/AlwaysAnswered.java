package org.miaopi.designer.checks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.miaopi.designer.form.CompiledField;
import org.miaopi.designer.form.CompiledItem;

/** The fields that have a value in every application that may be submitted. */
final class AlwaysAnswered {

  private AlwaysAnswered() {}

  /**
   * Their names: always shown, and required or never null; and what is computed from them alone.
   */
  static Set<String> names(CompiledItem item) {
    List<CompiledField> shown =
        item.pages().stream()
            .filter(it -> it.visible() == null)
            .flatMap(it -> it.sections().stream())
            .filter(it -> it.visible() == null)
            .flatMap(it -> it.fields().stream())
            .filter(it -> it.visible() == null)
            .toList();
    Set<String> names = new HashSet<>();
    shown.stream().filter(AlwaysAnswered::hasValue).forEach(it -> names.add(it.name()));
    for (int before = -1; before < names.size(); ) {
      before = names.size();
      shown.stream()
          .filter(it -> it.computed() != null && names.containsAll(it.computed().dependencies()))
          .forEach(it -> names.add(it.name()));
    }
    return names;
  }

  private static boolean hasValue(CompiledField field) {
    boolean entered = field.computed() == null && !field.type().hasFields();
    boolean required = "true".equals(field.field().required());
    return entered && (required || field.type().unanswered() != null);
  }
}
