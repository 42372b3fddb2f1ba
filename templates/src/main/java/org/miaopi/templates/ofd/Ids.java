package org.miaopi.templates.ofd;

/** The numbers by which a document names its parts: from 1, each once. */
final class Ids {

  private int last;

  Ids() {}

  /** Goes on behind numbers that are given already. */
  Ids(int last) {
    this.last = last;
  }

  int next() {
    return ++last;
  }

  void skipTo(int given) {
    last = given;
  }

  int last() {
    return last;
  }
}
