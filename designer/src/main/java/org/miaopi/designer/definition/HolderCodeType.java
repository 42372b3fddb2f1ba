package org.miaopi.designer.definition;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kind of number identifies the holder of a certificate. */
public enum HolderCodeType {
  RESIDENT_NUMBER("residentNumber"),
  CREDIT_CODE("creditCode");

  static final Map<String, HolderCodeType> WORDS = Words.of(values(), HolderCodeType::word);

  private final String word;

  HolderCodeType(String word) {
    this.word = word;
  }

  /** As it stands in JSON. */
  public String word() {
    return word;
  }

  /** Null if the word is unknown. */
  public static @Nullable HolderCodeType of(String word) {
    return WORDS.get(word);
  }
}
