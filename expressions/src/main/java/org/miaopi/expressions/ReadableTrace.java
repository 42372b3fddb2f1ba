package org.miaopi.expressions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.miaopi.expressions.ast.Node;

/** A trace as people read it: what is obvious from the text is left out, and chains are flat. */
final class ReadableTrace {

  private static final int LONGEST_VALUE = 200;

  private final String source;
  private final Words words;

  ReadableTrace(String source, Words words) {
    this.source = source;
    this.words = words;
  }

  Map<String, Object> of(Trace trace) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("text", text(trace.node()));
    if (!trace.evaluated()) return json;
    json.put("value", shortened(words.value(trace)));
    if (trace.warning() != null) json.put("warning", trace.warning().message(words.locale()));
    List<Map<String, Object>> parts = parts(trace).map(this::of).toList();
    if (!parts.isEmpty()) json.put("parts", parts);
    if (!trace.rows().isEmpty()) json.put("rows", trace.rows().stream().map(this::of).toList());
    return json;
  }

  private Stream<Trace> parts(Trace whole) {
    if (whole.node() instanceof Node.Member) return Stream.of();
    return whole.parts().stream()
        .flatMap(part -> continues(whole, part) ? parts(part) : Stream.of(part))
        .filter(part -> !isWrittenOut(part.node()));
  }

  /**
   * Whether a part is the whole's beginning: of {@code (a and b) and c} the first, or unwritten.
   */
  private static boolean continues(Trace whole, Trace part) {
    if (!part.evaluated() || part.warning() != null) return false;
    if (part.node().span().equals(whole.node().span())) return true;
    return part.node() instanceof Node.Call inner
        && whole.node() instanceof Node.Call outer
        && inner.function().equals(outer.function())
        && (outer.function().equals("and") || outer.function().equals("or"));
  }

  private static boolean isWrittenOut(Node node) {
    return switch (node) {
      case Node.Literal literal -> true;
      case Node.Items items -> items.items().stream().allMatch(ReadableTrace::isWrittenOut);
      default -> false;
    };
  }

  private String text(Node node) {
    return node.span().of(source).strip();
  }

  private static String shortened(String value) {
    if (value.codePointCount(0, value.length()) <= LONGEST_VALUE) return value;
    return value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }
}
