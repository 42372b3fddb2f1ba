package org.miaopi.templates.word;

import org.miaopi.templates.problem.Finding;

/** Reasons to refuse a whole document. */
final class Refusals {

  private Refusals() {}

  static Finding notWord() {
    return Finding.error("template.notWord", "");
  }
}
