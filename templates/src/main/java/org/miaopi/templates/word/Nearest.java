package org.miaopi.templates.word;

import java.util.Collection;

/** Did you mean …? */
final class Nearest {

  private Nearest() {}

  /** The candidate that differs least, if it is close; else empty. */
  static String to(String name, Collection<String> candidates) {
    String best = "";
    int least = Math.max(1, name.length() / 2) + 1;
    for (String candidate : candidates) {
      int distance = distance(name, candidate);
      boolean part = candidate.contains(name) || name.contains(candidate);
      int judged = part ? Math.min(distance, 1) : distance;
      if (judged < least) {
        least = judged;
        best = candidate;
      }
    }
    return best;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) row[j] = j;
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
