package org.miaopi.expressions.corpora.cel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message of protocol buffers.
 *
 * @param fields by name, each a list, since any may be repeated: Message, or the text of a scalar
 */
record Message(Map<String, List<Object>> fields) {

  Message() {
    this(new LinkedHashMap<>());
  }

  void add(String name, Object value) {
    fields.computeIfAbsent(name, it -> new ArrayList<>()).add(value);
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /** The messages of a field, none if it is not there. */
  List<Message> all(String name) {
    return fields.getOrDefault(name, List.of()).stream().map(Message.class::cast).toList();
  }

  @Nullable Message message(String name) {
    List<Message> all = all(name);
    return all.isEmpty() ? null : all.getLast();
  }

  /** The text of a scalar, or the empty text. */
  String text(String name) {
    List<Object> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : String.valueOf(values.getLast());
  }
}
