package org.miaopi.expressions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.value.Wire;

/** The trace as plain maps and lists. */
final class TraceJson {

  private TraceJson() {}

  static Map<String, @Nullable Object> of(String source, Trace trace, List<Problem> warnings) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("source", source);
    json.put("trace", of(trace));
    json.put("warnings", warnings.stream().map(TraceJson::of).toList());
    return json;
  }

  private static Map<String, @Nullable Object> of(Trace trace) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("kind", kind(trace.node()));
    if (trace.node() instanceof Node.Call call) json.put("function", call.function());
    if (trace.node() instanceof Node.Aggregate call) json.put("function", call.function());
    json.put("start", trace.node().span().start());
    json.put("end", trace.node().span().end());
    if (!trace.evaluated()) {
      json.put("evaluated", false);
      return json;
    }
    json.put("value", sorted(Wire.write(trace.value())));
    if (!trace.parts().isEmpty()) json.put("parts", all(trace.parts()));
    if (!trace.rows().isEmpty()) json.put("rows", all(trace.rows()));
    return json;
  }

  /** Groups and rows by the names of their fields, whatever order they came in. */
  private static @Nullable Object sorted(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        map.forEach((name, field) -> fields.put(String.valueOf(name), sorted(field)));
        yield fields;
      }
      case List<?> list -> {
        List<@Nullable Object> entries = new ArrayList<>(list.size());
        for (Object entry : list) entries.add(sorted(entry));
        yield entries;
      }
      case null, default -> value;
    };
  }

  /** The same words as in the tree. */
  private static String kind(Node node) {
    return switch (node) {
      case Node.Literal literal -> "literal";
      case Node.Name name -> "name";
      case Node.Member member -> "member";
      case Node.Row row -> "row";
      case Node.Items items -> "list";
      case Node.Call call -> "call";
      case Node.Within within -> "within";
      case Node.Aggregate aggregate -> "aggregate";
    };
  }

  private static List<Map<String, @Nullable Object>> all(List<Trace> traces) {
    return traces.stream().map(TraceJson::of).toList();
  }

  private static Map<String, @Nullable Object> of(Problem warning) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("code", warning.code());
    json.put("severity", warning.severity().name().toLowerCase(Locale.ROOT));
    json.put("start", warning.start());
    json.put("end", warning.end());
    json.put("arguments", warning.arguments());
    return json;
  }
}
