package org.miaopi.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an uploaded document.
 *
 * @param template null if a problem is an error
 * @param tags all tags in the order of the document, also those at fault; none where the document
 *     cannot be read
 * @param problems in the order of the document
 */
public record TemplateCompilation(
    @Nullable Template template, List<TemplateTag> tags, List<TemplateProblem> problems) {

  public TemplateCompilation {
    tags = List.copyOf(tags);
    problems = List.copyOf(problems);
  }
}
