package org.miaopi.templates;

import java.util.List;
import org.miaopi.expressions.type.Scope;
import org.miaopi.templates.word.WordTemplate;

/** Compiles what staff upload. Thread-safe. */
public final class Templates {

  private Templates() {}

  /**
   * Reads a Word document (docx) and compiles its tags.
   *
   * @param scope the names that tags may use
   * @return a template without problems of severity error, or none with at least one; a hostile or
   *     broken document and unknown tags are problems, never exceptions
   */
  public static TemplateCompilation compile(byte[] docx, Scope scope) {
    WordTemplate.Compiled compiled = WordTemplate.compile(docx, scope);
    List<TemplateProblem> problems = compiled.findings().stream().map(TemplateProblem::of).toList();
    WordTemplate template = compiled.template();
    return new TemplateCompilation(template == null ? null : new Template(template), problems);
  }
}
