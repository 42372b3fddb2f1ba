package org.miaopi.designer.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words that somebody looks for: what is found has all of them, in either language. */
public record SearchWords(List<String> words) {

  private static final int MOST = 20;

  /** The words of a text; none if it is blank, which everything has. */
  public static SearchWords of(String query) {
    String lower = query.toLowerCase(Locale.ROOT).strip();
    return new SearchWords(lower.isEmpty() ? List.of() : List.of(lower.split("[\\s　]+", MOST)));
  }

  /** Whether each of them is a part of the code or of one of the texts. */
  public boolean stand(String code, @Nullable Localized... texts) {
    if (words.isEmpty()) return true;
    StringBuilder all = new StringBuilder(code);
    for (Localized text : texts) append(all, text);
    String lower = all.toString().toLowerCase(Locale.ROOT);
    return words.stream().allMatch(lower::contains);
  }

  private static void append(StringBuilder all, @Nullable Localized text) {
    if (text == null) return;
    all.append('\n').append(text.zh());
    if (text.en() != null) all.append('\n').append(text.en());
  }
}
