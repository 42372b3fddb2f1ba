package org.miaopi.runtime.store.embedded;

/** A collection by its full name: the database's name up to the first dot, then its own. */
record Namespace(String database, String collection) {

  static Namespace of(String fullName) {
    int dot = fullName.indexOf('.');
    if (dot <= 0 || dot == fullName.length() - 1) throw Errors.noNamespace();
    return new Namespace(fullName.substring(0, dot), fullName.substring(dot + 1));
  }

  @Override
  public String toString() {
    return database + "." + collection;
  }
}
