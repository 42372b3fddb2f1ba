package org.miaopi.designer.fields;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How codes are read: only those of the list. */
final class Options {

  private Options() {}

  static Answer one(List<String> codes, Object json) {
    if (!(json instanceof String)) return Answer.wrongType();
    return codes.contains(json) ? Answer.of(json) : Answer.refused("option");
  }

  static Answer several(List<String> codes, Object json) {
    if (!(json instanceof List<?> chosen)) return Answer.wrongType();
    Set<Object> seen = new HashSet<>();
    for (Object code : chosen) {
      if (!(code instanceof String)) return Answer.wrongType();
      if (!codes.contains(code) || !seen.add(code)) return Answer.refused("option");
    }
    return Answer.of(List.copyOf(chosen));
  }
}
