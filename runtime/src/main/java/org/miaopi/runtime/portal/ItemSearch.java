package org.miaopi.runtime.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.ServiceObject;
import org.miaopi.designer.publish.ItemSummary;
import org.miaopi.designer.text.Localized;

/**
 * What somebody looks for: every word must stand in an item's name, summary, department or code, in
 * either language.
 */
public record ItemSearch(List<String> words, String topic) {

  /** Both may be blank. */
  public static ItemSearch of(String query, String topic) {
    String lower = query.toLowerCase(Locale.ROOT).strip();
    List<String> words = lower.isEmpty() ? List.of() : List.of(lower.split("[\\s　]+", 20));
    return new ItemSearch(words, topic.strip());
  }

  public boolean finds(ItemSummary item) {
    if (!topic.isEmpty() && !item.topics().contains(topic)) return false;
    if (words.isEmpty()) return true;
    String text = text(item);
    return words.stream().allMatch(text::contains);
  }

  static Map<String, Object> toJson(ItemSummary item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", item.code());
    json.put("name", item.name().toJson());
    put(json, "summary", item.summary());
    put(json, "department", item.department());
    json.put("serviceObjects", item.serviceObjects().stream().map(ServiceObject::word).toList());
    json.put("topics", item.topics());
    json.put("version", item.version());
    return json;
  }

  private static String text(ItemSummary item) {
    StringBuilder text = new StringBuilder(item.code());
    Stream.of(item.name(), item.summary(), item.department()).forEach(it -> append(text, it));
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private static void append(StringBuilder text, @Nullable Localized part) {
    if (part == null) return;
    text.append('\n').append(part.zh());
    if (part.en() != null) text.append('\n').append(part.en());
  }

  private static void put(Map<String, Object> json, String name, @Nullable Localized text) {
    if (text != null) json.put(name, text.toJson());
  }
}
