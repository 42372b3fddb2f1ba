package org.miaopi.designer.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.miaopi.designer.cases.CaseResult;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Definitions;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.publish.Catalogue;
import org.miaopi.designer.publish.Draft;
import org.miaopi.designer.publish.Publishing;
import org.miaopi.designer.publish.TemplateUploads;
import org.miaopi.designer.rules.Decision;
import org.miaopi.designer.store.DraftRow;
import org.miaopi.designer.store.StoredDraft;
import org.springframework.stereotype.Component;

/** Drafts as the designer's pages get them. */
@Component
class DraftViews {

  private final TemplateUploads templates;
  private final Publishing publishing;

  DraftViews(TemplateUploads templates, Publishing publishing) {
    this.templates = templates;
    this.publishing = publishing;
  }

  /** A row of the catalogue. */
  static Map<String, Object> row(Catalogue.Row row) {
    DraftRow draft = row.draft();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("code", draft.code());
    json.put("name", draft.name().toJson());
    putVersion(json, "version", row.version());
    json.put("draftRevision", draft.revision());
    json.put("updated", draft.updated());
    json.put("problems", Map.of("errors", draft.errors(), "warnings", draft.warnings()));
    return json;
  }

  /** Everything that is edited. */
  Map<String, Object> whole(StoredDraft stored) {
    Draft draft = Draft.of(stored.item());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("definition", Definitions.toJson(draft.definition()));
    json.put("revision", stored.revision());
    putVersion(json, "publishedVersion", publishing.current(stored.code()));
    json.put("template", template(draft));
    json.put("cases", draft.cases().stream().map(ItemCase::toJson).toList());
    return json;
  }

  static List<Map<String, Object>> problems(List<DefinitionProblem> problems, Locale locale) {
    return problems.stream().map(it -> it.toJson(locale)).toList();
  }

  /** What came of a case; its message says why it failed, or what the applicant would read. */
  static Map<String, Object> result(CaseResult result, Locale locale) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("passed", result.passed());
    Decision decision = result.decision();
    if (decision != null) json.put("outcome", decision.outcome().word());
    if (decision != null && decision.rule() != null) json.put("rule", decision.rule());
    if (!result.passed()) json.put("message", result.problems().getFirst().message(locale));
    else if (decision != null && decision.message() != null)
      json.put("message", decision.message().in(locale));
    json.put("rules", result.rules().stream().map(it -> it.toJson(locale)).toList());
    return json;
  }

  private Map<String, Object> template(Draft draft) {
    return Map.of(
        "name", draft.template().name(),
        "size", draft.template().size(),
        "tags", templates.tags(draft));
  }

  private static void putVersion(Map<String, Object> json, String name, int current) {
    if (current > 0) json.put(name, current);
  }
}
