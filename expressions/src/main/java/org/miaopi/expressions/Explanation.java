package org.miaopi.expressions;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an expression has its value: every step with what it came to, and a sentence. */
public final class Explanation {

  /**
   * One part of the source that was computed.
   *
   * @param start offset of its first character in the source
   * @param end offset behind its last
   */
  public record Step(int start, int end, String text, @Nullable Object value) {}

  private final @Nullable Object value;
  private final List<Step> steps;

  Explanation(@Nullable Object value, List<Step> steps) {
    this.value = value;
    this.steps = List.copyOf(steps);
  }

  /** The value of the whole; null = not answered. */
  public @Nullable Object value() {
    return value;
  }

  /** The parts, innermost first, the whole last. */
  public List<Step> steps() {
    return steps;
  }

  /** What decided, in words: Chinese unless the locale is English. */
  public String sentence(Locale locale) {
    throw new UnsupportedOperationException();
  }
}
