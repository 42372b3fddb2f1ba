package org.miaopi.templates.bench;

/** A way to make documents. */
@FunctionalInterface
interface Way {

  /** Makes the document of a number; its size in bytes. */
  int document(int number) throws Exception;
}
