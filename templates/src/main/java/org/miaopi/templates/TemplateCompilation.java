package org.miaopi.templates;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of an uploaded document.
 *
 * @param template null if a problem is an error
 * @param problems in the order of the document
 */
public record TemplateCompilation(@Nullable Template template, List<TemplateProblem> problems) {

  public TemplateCompilation {
    problems = List.copyOf(problems);
  }
}
