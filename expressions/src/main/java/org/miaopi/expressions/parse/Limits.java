package org.miaopi.expressions.parse;

/** Budgets of one source; each was chosen well below where compiling becomes slow. */
final class Limits {

  static final int LENGTH = 4_000;
  static final int DEPTH = 32;
  static final int CHAIN = 64;
  static final int NODES = 500;
  static final int LIST = 200;
  static final int DIGITS = 34;
  static final int NAME = 64;

  private Limits() {}
}
