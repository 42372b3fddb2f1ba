package org.miaopi.templates.format;

/** Prints a value that is not null. A value of another kind than it is meant for stays plain. */
@FunctionalInterface
public interface Format {
  String print(Object value);
}
