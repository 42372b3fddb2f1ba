package org.miaopi.designer.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may apply (服务对象). */
public enum ServiceObject {
  NATURAL("natural"),
  LEGAL("legal");

  static final Map<String, ServiceObject> WORDS = Words.of(values(), ServiceObject::word);

  private final String word;

  ServiceObject(String word) {
    this.word = word;
  }

  /** As it stands in JSON. */
  public String word() {
    return word;
  }

  /** All by their words. */
  public static Map<String, ServiceObject> words() {
    return WORDS;
  }

  /** Null if the word is unknown. */
  public static @Nullable ServiceObject of(String word) {
    return WORDS.get(word);
  }
}
