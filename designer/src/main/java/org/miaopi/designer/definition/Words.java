package org.miaopi.designer.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The words of a closed choice as they stand in JSON. */
final class Words {

  private Words() {}

  static <T> Map<String, T> of(T[] values, Function<T, String> word) {
    Map<String, T> words = new LinkedHashMap<>();
    for (T value : values) words.put(word.apply(value), value);
    return Collections.unmodifiableMap(words);
  }
}
