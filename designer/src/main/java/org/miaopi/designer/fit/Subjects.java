package org.miaopi.designer.fit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.ServiceObject;
import org.miaopi.designer.fields.Extreme;
import org.miaopi.designer.form.CompiledField;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.Expression;

/** What a template's tags come from, through computed fields and the certificate's own terms. */
final class Subjects {

  private static final Messages MESSAGES = Messages.of(Subjects.class);

  /** Characters of the name of a person, and of an enterprise or authority. */
  private static final int PERSON = 20;

  private static final int ENTERPRISE = 30;

  private final CompiledItem item;
  private final Map<String, CompiledField> fields = new LinkedHashMap<>();
  private final Map<String, Subject> found = new LinkedHashMap<>();

  private Subjects(CompiledItem item) {
    this.item = item;
    item.fields().forEach(it -> fields.put(it.name(), it));
  }

  /**
   * @param reads the paths that the template's tags read
   */
  static List<Subject> of(CompiledItem item, Collection<String> reads) {
    Subjects subjects = new Subjects(item);
    Deque<List<String>> open = new ArrayDeque<>();
    reads.forEach(it -> open.add(List.of(it.split("\\."))));
    Set<List<String>> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      List<String> path = open.removeFirst();
      if (seen.add(path)) open.addAll(subjects.behind(path));
    }
    return List.copyOf(subjects.found.values());
  }

  /** Takes down what stands at a path, or says what it is computed from. */
  private List<List<String>> behind(List<String> path) {
    if (path.equals(List.of("持证人"))) return reads(item.certificate().holderName());
    if (path.equals(List.of("持证人证件号码"))) return reads(item.certificate().holderCode());
    if (path.equals(Subject.HOLDER)) holder();
    CompiledField field = field(path);
    if (field == null) return List.of();
    if (field.computed() != null) return reads(field.computed());
    add(path, field);
    return List.of();
  }

  /** The field that shows the name of who applies, if the form has one, for it may have a limit. */
  private void holder() {
    CompiledField shown =
        fields.values().stream()
            .filter(it -> "identity.name".equals(it.field().prefill()))
            .findFirst()
            .orElse(null);
    if (shown != null) {
      add(List.of(shown.name()), shown);
      return;
    }
    boolean legal = item.definition().elements().serviceObjects().contains(ServiceObject.LEGAL);
    int usual = legal ? ENTERPRISE : PERSON;
    Extreme extreme = new Extreme(Extreme.Unit.CHARACTERS, usual, true, Extreme::text);
    found.putIfAbsent(
        String.join(".", Subject.HOLDER),
        new Subject(Subject.HOLDER, MESSAGES.text("holder"), extreme, "name", null));
  }

  private void add(List<String> path, CompiledField field) {
    Extreme extreme = field.type().extreme(field.field(), Subject.codes(item, field.field()));
    if (extreme == null) return;
    found.putIfAbsent(String.join(".", path), Subject.of(item, field, path, extreme));
  }

  private @Nullable CompiledField field(List<String> path) {
    CompiledField field = fields.get(path.getFirst());
    for (String name : path.subList(1, path.size())) {
      if (field == null) return null;
      field = field.fields().stream().filter(it -> it.name().equals(name)).findFirst().orElse(null);
    }
    return field;
  }

  private static List<List<String>> reads(Expression expression) {
    return new ArrayList<>(expression.reads());
  }
}
