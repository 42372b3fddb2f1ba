package org.miaopi.templates.format;

import org.miaopi.expressions.type.Type;

/** Prints a value that is not null. A value of another kind than it is meant for stays plain. */
public interface Format {

  String print(Object value);

  /** Whether values of the type are of the kind that it is meant for. */
  boolean suits(Type type);
}
