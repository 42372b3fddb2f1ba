package org.miaopi.expressions.ast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.value.Days;
import org.miaopi.expressions.value.Iso;
import org.miaopi.expressions.value.Months;

/** The tree as plain maps and lists, for the browser's twin. */
public final class NodeJson {

  private NodeJson() {}

  /** One node and all beneath it; every node has a {@code kind}. */
  public static Map<String, @Nullable Object> of(Node node) {
    return switch (node) {
      case Node.Literal literal -> literal(literal.value());
      case Node.Name name -> object("kind", "name", "name", name.name());
      case Node.Member member ->
          object("kind", "member", "of", of(member.of()), "name", member.name());
      case Node.Row row -> object("kind", "row", "name", row.name(), "up", row.up());
      case Node.Items items -> object("kind", "list", "items", all(items.items()));
      case Node.Call call ->
          object("kind", "call", "function", call.function(), "arguments", all(call.arguments()));
      case Node.Within within -> within(within);
      case Node.Aggregate aggregate -> aggregate(aggregate);
    };
  }

  private static Map<String, @Nullable Object> literal(@Nullable Object value) {
    return switch (value) {
      case null -> object("kind", "literal", "type", "null", "value", null);
      case Boolean b -> object("kind", "literal", "type", "boolean", "value", b);
      case BigDecimal decimal ->
          object("kind", "literal", "type", "decimal", "value", decimal.toPlainString());
      case LocalDate date -> object("kind", "literal", "type", "date", "value", date.toString());
      case LocalDateTime time ->
          object("kind", "literal", "type", "dateTime", "value", Iso.text(time));
      case Months months -> object("kind", "literal", "type", "months", "value", months.toString());
      case Days days -> object("kind", "literal", "type", "days", "value", days.toString());
      default -> object("kind", "literal", "type", "text", "value", value);
    };
  }

  private static Map<String, @Nullable Object> within(Node.Within within) {
    Map<String, @Nullable Object> json = object("kind", "within", "value", of(within.value()));
    if (within.from() != null) {
      json.put("from", of(within.from()));
      json.put("fromIncluded", within.fromIncluded());
    }
    if (within.to() != null) {
      json.put("to", of(within.to()));
      json.put("toIncluded", within.toIncluded());
    }
    return json;
  }

  private static Map<String, @Nullable Object> aggregate(Node.Aggregate aggregate) {
    Map<String, @Nullable Object> json =
        object("kind", "aggregate", "function", aggregate.function(), "rows", of(aggregate.rows()));
    if (aggregate.body() != null) json.put("body", of(aggregate.body()));
    return json;
  }

  private static List<Map<String, @Nullable Object>> all(List<Node> nodes) {
    return nodes.stream().map(NodeJson::of).toList();
  }

  private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }
}
