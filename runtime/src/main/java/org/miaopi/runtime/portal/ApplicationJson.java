package org.miaopi.runtime.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.rules.RuleStep;
import org.miaopi.designer.text.Localized;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.AttachedFile;
import org.miaopi.runtime.applications.ItemVersion;
import org.miaopi.runtime.applications.Preparation;
import org.miaopi.runtime.applications.Ruling;
import org.miaopi.runtime.applications.State;
import org.miaopi.runtime.applications.StateChange;
import org.miaopi.runtime.applications.Submission;

/** Applications as browsers get them; the shape stands in docs/api.md. */
public final class ApplicationJson {

  private ApplicationJson() {}

  /** Everything that its applicant, or the person at the desk, may see. */
  public static Map<String, Object> of(Application application) {
    Map<String, Object> json = summary(application);
    json.put("applicant", application.applicant().toJson());
    json.put("answers", application.answers());
    json.put("materials", application.materials());
    json.put("files", application.files().stream().map(ApplicationJson::of).toList());
    Ruling ruling = application.ruling();
    if (ruling != null) json.put("decision", decision(ruling, true));
    return json;
  }

  /** What a list shows. */
  static Map<String, Object> summary(Application application) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", application.id());
    json.put("item", of(application.item()));
    json.put("state", application.state().name());
    json.put("revision", application.revision());
    json.put("created", application.created().toString());
    Submission submission = application.submission();
    if (submission != null) json.put("submitted", submission.at().toString());
    json.put("steps", application.steps().stream().map(ApplicationJson::of).toList());
    Ruling ruling = application.ruling();
    if (ruling != null) json.put("decision", decision(ruling, false));
    if (application.referral() != null) {
      json.put("referral", Map.of("reason", application.referral().reason().toJson()));
    }
    Preparation preparation = application.preparation();
    if (application.state() == State.DELIVERED && preparation != null) {
      json.put("certificate", Map.of("id", application.id(), "number", preparation.number()));
    }
    return json;
  }

  static Map<String, Object> of(AttachedFile file) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", file.id());
    json.put("name", file.name());
    json.put("size", file.size());
    json.put("type", file.type());
    if (file.field() != null) json.put("field", file.field());
    if (file.material() != null) json.put("material", file.material());
    return json;
  }

  private static Map<String, Object> of(ItemVersion item) {
    return Map.of(
        "code", item.code(),
        "name", item.name().toJson(),
        "version", item.version(),
        "hash", item.hash());
  }

  private static Map<String, Object> of(StateChange step) {
    return Map.of("state", step.state().name(), "at", step.at().toString());
  }

  private static Map<String, Object> decision(Ruling ruling, boolean explained) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("outcome", ruling.outcome().word());
    if (ruling.rule() != null) json.put("rule", ruling.rule());
    put(json, "message", ruling.message());
    put(json, "clause", ruling.clause());
    json.put("at", ruling.at().toString());
    List<RuleStep> steps = ruling.explanation();
    if (explained) json.put("explanation", steps.stream().map(ApplicationJson::of).toList());
    return json;
  }

  /** Its applicant reads no more of a rule than the sentence. */
  private static Map<String, Object> of(RuleStep step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", step.rule());
    put(json, "name", step.name());
    if (step.holds() != null) json.put("holds", step.holds());
    put(json, "sentence", step.sentence());
    return json;
  }

  private static void put(Map<String, Object> json, String name, @Nullable Localized text) {
    if (text != null) json.put(name, text.toJson());
  }
}
