package org.miaopi.templates;

import org.miaopi.expressions.type.Scope;

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
    throw new UnsupportedOperationException();
  }

  /** Takes the cost of the first use (about two seconds), so that no applicant waits for it. */
  public static void warmUp() {}
}
