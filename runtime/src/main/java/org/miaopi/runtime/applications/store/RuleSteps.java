package org.miaopi.runtime.applications.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.rules.RuleStep;

/** The steps of an explanation as documents. */
final class RuleSteps {

  private RuleSteps() {}

  static Document write(RuleStep step) {
    return new Document("rule", step.rule())
        .append("name", Texts.write(step.name()))
        .append("holds", step.holds())
        .append("sentence", Texts.write(step.sentence()))
        .append("values", step.values().stream().map(RuleSteps::write).toList());
  }

  static RuleStep read(Document document) {
    return new RuleStep(
        document.getString("rule"),
        Texts.read(document.get("name", Document.class)),
        document.getBoolean("holds"),
        Texts.read(document.get("sentence", Document.class)),
        document.getList("values", Document.class).stream().map(RuleSteps::part).toList());
  }

  private static Document write(RuleStep.Part part) {
    return new Document("text", part.text()).append("value", part.value());
  }

  private static RuleStep.Part part(Document document) {
    return new RuleStep.Part(document.getString("text"), plain(document.get("value")));
  }

  /** Without the driver's own kind of map, so that what was read equals what was written. */
  static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        map.forEach((name, field) -> fields.put((String) name, plain(field)));
        yield fields;
      }
      case List<?> list -> {
        List<@Nullable Object> items = new ArrayList<>();
        list.forEach(item -> items.add(plain(item)));
        yield items;
      }
      case null, default -> value;
    };
  }
}
