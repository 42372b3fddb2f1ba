package org.miaopi.designer.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule decides. */
public enum Outcome {
  APPROVE("approve"),
  REJECT("reject"),
  RETURN("return"),
  REFER("refer");

  static final Map<String, Outcome> WORDS = Words.of(values(), Outcome::word);

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** As it stands in JSON. */
  public String word() {
    return word;
  }

  /** All by their words. */
  public static Map<String, Outcome> words() {
    return WORDS;
  }

  /** Null if the word is unknown. */
  public static @Nullable Outcome of(String word) {
    return WORDS.get(word);
  }
}
