package org.miaopi.expressions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;

/** Why an expression has its value: every step with what it came to, and a sentence. */
public final class Explanation {

  /**
   * One part of the source that was computed.
   *
   * @param start offset of its first character in the source
   * @param end offset behind its last
   */
  public record Step(int start, int end, String text, @Nullable Object value) {}

  private final String source;
  private final Node root;
  private final Map<Node, @Nullable Object> values;
  private final List<Step> steps;

  Explanation(String source, Node root, Map<Node, @Nullable Object> values, List<Step> steps) {
    this.source = source;
    this.root = root;
    this.values = values;
    this.steps = List.copyOf(steps);
  }

  /** The value of the whole; null = not answered. */
  public @Nullable Object value() {
    return values.get(root);
  }

  /** The parts, innermost first, the whole last. */
  public List<Step> steps() {
    return steps;
  }

  /** What decided, in words: Chinese unless the locale is English. */
  public String sentence(Locale locale) {
    return new Sentence(source, values, locale).of(root);
  }
}
