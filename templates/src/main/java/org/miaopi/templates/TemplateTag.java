package org.miaopi.templates;

import java.util.List;
import java.util.Set;
import org.miaopi.templates.problem.Place;
import org.miaopi.templates.word.TagUse;

/**
 * A tag of a document and what it stands for.
 *
 * @param source as it is written, without braces
 * @param bound whether it stands for something
 * @param reads the paths of the fields that its value depends on, such as {@code 从业人员.岗位}
 * @param problems what is wrong or odd with it
 */
public record TemplateTag(
    String source,
    TagUse.Role role,
    boolean bound,
    Set<String> reads,
    Place place,
    List<TemplateProblem> problems) {

  public TemplateTag {
    reads = Set.copyOf(reads);
    problems = List.copyOf(problems);
  }

  static TemplateTag of(TagUse use) {
    return new TemplateTag(
        use.source(),
        use.role(),
        use.bound(),
        use.reads(),
        use.place(),
        use.findings().stream().map(TemplateProblem::of).toList());
  }
}
