package org.miaopi.runtime.bench.store;

/** What is measured, in this order: what makes a collection grow comes last. */
enum Operation {
  /** A document by its {@code _id}. */
  READ("read"),
  /** The newest twenty of one owner: equality, order and limit by one index. */
  FIND("find"),
  /** A replacement of a document that still has the version which it was read with. */
  UPDATE("update"),
  /** The next number of a series. */
  COUNTER("counter"),
  /** One new document. */
  INSERT("insert");

  private final String code;

  Operation(String code) {
    this.code = code;
  }

  /** Its name in the figures. */
  String code() {
    return code;
  }
}
