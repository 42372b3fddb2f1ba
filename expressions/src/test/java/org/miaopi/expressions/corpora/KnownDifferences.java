package org.miaopi.expressions.corpora;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases that come out otherwise by design: a line that begins with {@code #} gives the reason of
 * the lines below it, each of which is a corpus and the id of a case.
 *
 * @param reasons by corpus and id
 */
record KnownDifferences(Map<String, String> reasons) {

  static KnownDifferences read(List<String> lines) {
    Map<String, String> reasons = new LinkedHashMap<>();
    String reason = "";
    for (String line : lines) {
      if (line.isBlank()) continue;
      if (line.startsWith("#")) reason = line.substring(1).strip();
      else if (reasons.put(line.strip(), reason) != null) {
        throw new IllegalArgumentException("listed twice: " + line);
      }
    }
    return new KnownDifferences(reasons);
  }
}
