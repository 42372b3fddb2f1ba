package org.miaopi.expressions.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.problem.Problem;

/**
 * A source cut into words.
 *
 * @param tokens the last is the end; empty when there is a problem
 */
public record Scanned(List<Token> tokens, @Nullable Problem problem) {

  /** Cuts a source into words, for readers of what is nearly an expression. */
  public static Scanned of(String source) {
    try {
      return new Scanned(List.copyOf(Lexer.read(source)), null);
    } catch (Mistake mistake) {
      return new Scanned(List.of(), mistake.problem());
    }
  }
}
