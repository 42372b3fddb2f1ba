package org.miaopi.expressions.corpora.cel;

/**
 * A translated part.
 *
 * @param source in this language, in parentheses where it is more than one word
 * @param kind of the value as far as CEL tells
 * @param entries of a list, else the same as the kind
 */
record Term(String source, Kind kind, Kind entries) {

  /** Kinds of values that operators and functions of CEL treat differently. */
  enum Kind {
    WHOLE,
    DOUBLE,
    STRING,
    TRUTH,
    NULL,
    TIMESTAMP,
    LIST,
    GROUP,
    OTHER
  }

  static Term of(Kind kind, String source) {
    return new Term(source, kind, kind);
  }

  static Term list(Kind entries, String source) {
    return new Term(source, Kind.LIST, entries);
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }
}
