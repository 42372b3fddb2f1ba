package org.miaopi.expressions.type;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The names that an expression may use, in the order in which they are offered. */
public record Scope(Map<String, Type> names) {
  public Scope {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
  }
}
