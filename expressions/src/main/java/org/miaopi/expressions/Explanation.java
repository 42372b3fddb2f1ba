package org.miaopi.expressions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.ast.Span;
import org.miaopi.expressions.dependency.Reads;
import org.miaopi.expressions.problem.Problem;

/** Why an expression has its value: a trace of every part, warnings, and a sentence. */
public final class Explanation {

  /**
   * One part of the source that was computed.
   *
   * @param start offset of its first character in the source
   * @param end offset behind its last
   */
  public record Step(int start, int end, String text, @Nullable Object value) {}

  private final String source;
  private final Trace trace;
  private final Map<Node, List<String>> fields;
  private final Wording wording;

  Explanation(String source, Trace trace) {
    this(source, trace, Reads.places(trace.node()), Wording.AS_WRITTEN);
  }

  private Explanation(String source, Trace trace, Map<Node, List<String>> fields, Wording wording) {
    this.source = source;
    this.trace = trace;
    this.fields = fields;
    this.wording = wording;
  }

  /** The same for readers who call fields and codes so. */
  public Explanation in(Wording wording) {
    return new Explanation(source, trace, fields, wording);
  }

  /** The value of the whole; null = not answered. */
  public @Nullable Object value() {
    return trace.value();
  }

  /** The parts that were evaluated, innermost first, the whole last; those in rows not included. */
  public List<Step> steps() {
    return trace
        .outsideRows()
        .filter(Trace::evaluated)
        .filter(it -> !(it.node() instanceof Node.Literal || it.node() instanceof Node.Items))
        .map(this::step)
        .distinct()
        .toList();
  }

  private Step step(Trace part) {
    Span span = part.node().span();
    return new Step(span.start(), span.end(), span.of(source), part.value());
  }

  /** Why parts are null though all that they need is answered, such as a division by zero. */
  public List<Problem> warnings() {
    return trace.all().map(Trace::warning).filter(Objects::nonNull).distinct().toList();
  }

  /** What decided, in words: Chinese unless the locale is English. */
  public String sentence(Locale locale) {
    return new Sentence(words(locale)).of(trace);
  }

  /** The sentence of a condition behind whether it holds: 不符合：年龄 17 小于 18. */
  public String verdict(Locale locale) {
    return new Sentence(words(locale)).verdict(trace);
  }

  /**
   * {@code {"source": …, "trace": …, "warnings": […]}} of plain maps, lists, strings, numbers,
   * booleans and nulls; the same for the same expression and environment. docs/expressions.md has
   * the form.
   */
  public Map<String, @Nullable Object> toJson() {
    return TraceJson.of(source, trace, warnings());
  }

  /**
   * The same for a reader: {@code {"text", "value"?, "warning"?, "parts"?, "rows"?}} with values
   * and warnings in words, without what stands written out in the text. A part without a value did
   * not count.
   */
  public Map<String, Object> toJson(Locale locale) {
    return new ReadableTrace(source, words(locale)).of(trace);
  }

  private Words words(Locale locale) {
    return new Words(source, fields, wording, locale);
  }
}
