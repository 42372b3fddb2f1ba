package org.miaopi.runtime.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.ServiceObject;
import org.miaopi.designer.publish.ItemSummary;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.SearchWords;

/**
 * What somebody looks for: every word must stand in an item's name, summary, department or code, in
 * either language.
 */
public record ItemSearch(SearchWords words, String topic) {

  /** Both may be blank. */
  public static ItemSearch of(String query, String topic) {
    return new ItemSearch(SearchWords.of(query), topic.strip());
  }

  public boolean finds(ItemSummary item) {
    if (!topic.isEmpty() && !item.topics().contains(topic)) return false;
    return words.stand(item.code(), item.name(), item.summary(), item.department());
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

  private static void put(Map<String, Object> json, String name, @Nullable Localized text) {
    if (text != null) json.put(name, text.toJson());
  }
}
