package org.miaopi.expressions.functions;

import java.util.List;
import java.util.stream.Collectors;
import org.miaopi.expressions.problem.Messages;

/**
 * One way to call a function, as staff read it.
 *
 * @param parameters a word of the bundle each; {@code ?} behind it says that it may be left out,
 *     {@code …} alone that the last may be repeated
 * @param result a word of the bundle
 */
record Way(List<String> parameters, String result) {

  private static final String REPEATED = "…";

  static Way of(String result, String... parameters) {
    return new Way(List.of(parameters), result);
  }

  String text(String function, Messages messages) {
    return parameters.stream()
            .map(it -> word(it, messages))
            .collect(Collectors.joining(", ", function + "(", ") → "))
        + word(result, messages);
  }

  private static String word(String word, Messages messages) {
    if (word.equals(REPEATED)) return word;
    if (!word.endsWith("?")) return messages.text("word." + word);
    return messages.text("word." + word.substring(0, word.length() - 1)) + "?";
  }
}
