package org.miaopi.designer.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.text.Localized;
import org.miaopi.templates.TemplateCompilation;
import org.miaopi.templates.TemplateProblem;
import org.miaopi.templates.TemplateTag;
import org.miaopi.templates.problem.Place;

/** What staff are told of a document: each tag, what it stands for, where, and what is wrong. */
public record TemplateReport(ItemDefinition definition, TemplateCompilation compilation) {

  /** For the designer's page, in the language of the reader. */
  public Map<String, Object> toJson(Locale locale) {
    Map<String, Localized> labels = new LinkedHashMap<>();
    definition.form().fields().forEach(it -> label(labels, "", it));
    return Map.of(
        "usable",
        compilation.template() != null,
        "tags",
        compilation.tags().stream().map(it -> tag(it, labels, locale)).toList(),
        "problems",
        compilation.problems().stream().map(it -> problem(it, locale)).toList());
  }

  private static void label(Map<String, Localized> labels, String outer, Field field) {
    labels.put(outer + field.name(), field.label());
    field.fields().forEach(it -> label(labels, outer + field.name() + ".", it));
  }

  private static Map<String, Object> tag(
      TemplateTag tag, Map<String, Localized> labels, Locale locale) {
    List<String> reads = new ArrayList<>();
    for (String path : tag.reads().stream().sorted().toList()) {
      Localized label = labels.get(path);
      reads.add(label == null ? path : label.in(locale));
    }
    return Map.of(
        "source", tag.source(),
        "role", tag.role().name().toLowerCase(Locale.ROOT),
        "bound", tag.bound(),
        "reads", reads,
        "place", place(tag.place()),
        "problems", tag.problems().stream().map(it -> problem(it, locale)).toList());
  }

  private static Map<String, Object> problem(TemplateProblem problem, Locale locale) {
    return Map.of(
        "severity", problem.severity().name().toLowerCase(Locale.ROOT),
        "message", problem.sentence(locale),
        "place", place(problem.place()));
  }

  private static Map<String, Object> place(Place place) {
    return Map.of(
        "area", place.area().name().toLowerCase(Locale.ROOT),
        "paragraph", place.paragraph(),
        "words", place.words());
  }
}
