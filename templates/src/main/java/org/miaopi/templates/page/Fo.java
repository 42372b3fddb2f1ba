package org.miaopi.templates.page;

import java.util.List;
import java.util.Map;

/** A piece of a document in XSL formatting objects. */
public sealed interface Fo {

  /**
   * @param name local name in the fo namespace
   * @param attributes by name, in the order they were set
   */
  record Element(String name, Map<String, String> attributes, List<Fo> children) implements Fo {}

  record Text(String text) implements Fo {}
}
