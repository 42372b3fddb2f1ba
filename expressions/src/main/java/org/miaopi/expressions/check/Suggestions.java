package org.miaopi.expressions.check;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant. */
public final class Suggestions {

  private Suggestions() {}

  /** The known word nearest to the one written, if one is near. */
  public static Optional<String> nearest(String written, Collection<String> known) {
    String lower = written.toLowerCase(Locale.ROOT);
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String word : known) {
      int most = Math.min(least, allowed(written, word));
      int distance = distance(lower, word.toLowerCase(Locale.ROOT), most);
      boolean nearer = distance < least || nearest == null || word.compareTo(nearest) < 0;
      if (distance > most || !nearer) continue;
      nearest = word;
      least = distance;
    }
    return Optional.ofNullable(nearest);
  }

  /** A word that holds the other is near whatever their lengths, if two characters are shared. */
  private static int allowed(String written, String word) {
    int shorter = Math.min(written.length(), word.length());
    if (shorter < 2) return 0;
    boolean holds = word.contains(written) || written.contains(word);
    return holds ? Integer.MAX_VALUE : Math.max(1, shorter / 3);
  }

  /** Levenshtein's distance, or any number beyond the most that is asked for. */
  private static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) return Integer.MAX_VALUE;
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) row[j] = j;
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      int least = row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
        least = Math.min(least, row[j]);
      }
      if (least > most) return Integer.MAX_VALUE;
    }
    return row[other.length()];
  }
}
