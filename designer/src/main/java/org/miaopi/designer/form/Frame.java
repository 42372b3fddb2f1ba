package org.miaopi.designer.form;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers of one container: the form itself, a group, or one row. */
final class Frame {

  private final String path;
  private final Map<?, ?> answers;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final Map<String, List<Frame>> inner = new HashMap<>();
  private final Map<String, @Nullable Object> names;

  private Frame(
      String path, Map<?, ?> answers, Map<String, @Nullable Object> outside, Set<String> own) {
    this.path = path;
    this.answers = answers;
    this.names = new Names(own, values, outside);
  }

  static Frame form(Map<String, ?> answers, CompiledItem item, Applicant applicant) {
    Map<String, @Nullable Object> outside = new HashMap<>();
    outside.put("applicant", applicant.values());
    Set<String> own = names(item.fields().toList());
    item.tables().forEach(it -> own.add(it.table().name()));
    return new Frame("/answers", answers, outside, own);
  }

  /** A group or row inside. */
  Frame add(CompiledField field, String path, @Nullable Object answers) {
    Map<?, ?> given = answers instanceof Map<?, ?> map ? map : Map.of();
    Frame frame = new Frame(path, given, names, names(field.fields()));
    inner.computeIfAbsent(field.name(), it -> new ArrayList<>()).add(frame);
    return frame;
  }

  /** The groups or rows of a field, in order; empty if it is hidden. */
  List<Frame> inner(CompiledField field) {
    return inner.getOrDefault(field.name(), List.of());
  }

  String path(CompiledField field) {
    return path + "/" + field.name();
  }

  @Nullable Object answer(CompiledField field) {
    return answers.get(field.name());
  }

  void set(String name, @Nullable Object value) {
    values.put(name, value);
  }

  @Nullable Object value(CompiledField field) {
    return values.get(field.name());
  }

  /** The values by name; grows as the evaluation goes on. */
  Map<String, @Nullable Object> values() {
    return values;
  }

  /** What expressions in this container may name; grows as the evaluation goes on. */
  Map<String, @Nullable Object> names() {
    return names;
  }

  private static Set<String> names(List<CompiledField> fields) {
    Set<String> names = new HashSet<>();
    for (CompiledField field : fields) names.add(field.name());
    return names;
  }

  /** Own names in front of those outside, even where they have no value. */
  private static final class Names extends AbstractMap<String, @Nullable Object> {

    private final Set<String> own;
    private final Map<String, @Nullable Object> values;
    private final Map<String, @Nullable Object> outside;

    Names(
        Set<String> own,
        Map<String, @Nullable Object> values,
        Map<String, @Nullable Object> outside) {
      this.own = own;
      this.values = values;
      this.outside = outside;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
      return own.contains(name) ? values.get(name) : outside.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
      return own.contains(name) ? values.containsKey(name) : outside.containsKey(name);
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
      Map<String, @Nullable Object> all = new LinkedHashMap<>(outside);
      all.keySet().removeAll(own);
      all.putAll(values);
      return all.entrySet();
    }
  }
}
