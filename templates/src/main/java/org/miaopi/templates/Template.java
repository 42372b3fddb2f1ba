package org.miaopi.templates;

import java.util.List;

/** A compiled template. Immutable and thread-safe. */
public final class Template {

  /** The tags in the order of the document, without their braces, formats and repetitions. */
  public List<String> tags() {
    throw new UnsupportedOperationException();
  }

  /**
   * What keeps these data from being printed: a character that no font has, a picture that cannot
   * be read. Empty if {@link #render} will succeed. Ask before a number is spent on a certificate.
   */
  public List<TemplateProblem> check(TemplateData data) {
    throw new UnsupportedOperationException();
  }

  /**
   * The unsigned PDF; the same data give the same bytes.
   *
   * @throws IllegalArgumentException if {@link #check} has something to say about the data
   */
  public byte[] render(TemplateData data) {
    throw new UnsupportedOperationException();
  }
}
