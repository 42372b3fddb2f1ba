package org.miaopi.templates.ofd;

/** The numbers by which a document names its parts: from 1, each once. */
final class Ids {

  private int last;

  int next() {
    return ++last;
  }

  int last() {
    return last;
  }
}
