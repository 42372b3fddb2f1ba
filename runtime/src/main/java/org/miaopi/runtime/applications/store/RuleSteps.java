package org.miaopi.runtime.applications.store;

import org.bson.Document;
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
    return new RuleStep.Part(document.getString("text"), Plain.of(document.get("value")));
  }
}
