package org.miaopi.runtime.portal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.form.FormView;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.publish.PublishedItem;
import org.miaopi.designer.publish.PublishedItems;
import org.miaopi.designer.text.Messages;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What can be applied for; open to anybody. */
@RestController
@RequestMapping("/api/items")
class ItemController {

  private static final Messages MESSAGES = Messages.of(ItemController.class);

  private final PublishedItems items;

  ItemController(PublishedItems items) {
    this.items = items;
  }

  @GetMapping
  List<Map<String, Object>> list(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "") String topic) {
    ItemSearch search = ItemSearch.of(query, topic);
    return items.list().stream().filter(search::finds).map(ItemSearch::toJson).toList();
  }

  @GetMapping("/{code}")
  Map<String, Object> find(@PathVariable String code) {
    PublishedItem item = current(code);
    Map<String, Object> definition = Definitions.toJson(item.definition());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", item.code());
    json.put("version", item.number());
    json.put("hash", item.hash());
    json.put("elements", definition.getOrDefault("elements", Map.of()));
    json.put("materials", definition.getOrDefault("materials", List.of()));
    json.put("commitment", definition.getOrDefault("commitment", Map.of()));
    json.put("certificate", Map.of("name", item.definition().certificate().name().toJson()));
    return json;
  }

  /** Of the current version, or of the one that an application keeps: that never changes. */
  @GetMapping("/{code}/form")
  @Nullable ResponseEntity<Map<String, Object>> form(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Integer version,
      WebRequest request) {
    PublishedItem item = current(code);
    if (version != null) item = version(item, version);
    CacheControl cache =
        version == null
            ? CacheControl.noCache()
            : CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    if (request.checkNotModified(item.hash())) return null;
    return ResponseEntity.ok()
        .eTag(item.hash())
        .cacheControl(cache)
        .body(FormView.of(item.compiled(), item.number(), item.hash()));
  }

  private PublishedItem version(PublishedItem current, int number) {
    if (number < 1 || number > current.number()) throw unknown();
    return items.version(current.code(), number);
  }

  private PublishedItem current(String code) {
    PublishedItem item = Elements.isCode(code) ? items.find(code) : null;
    if (item == null) throw unknown();
    return item;
  }

  private static Refusal unknown() {
    return Refusal.of(404, MESSAGES, "item.unknown");
  }
}
