package org.miaopi.expressions.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.Expressions;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;

/** A form of a thousand fields, into one of which somebody types. */
final class BigForm {

  /** What somebody types into. */
  static final String TYPED = "金额0";

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final BigDecimal ANSWER = new BigDecimal("12.50");

  /** What is computed, in an order in which it can be. */
  private final Map<String, Expression> computed = new LinkedHashMap<>();

  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> values = new HashMap<>();
  private final Map<String, Expression> dependants = new LinkedHashMap<>();

  BigForm(Layout layout) {
    layout.write(this);
    Set<String> touched = new HashSet<>(Set.of(TYPED));
    computed.forEach(
        (name, expression) -> {
          values.put(name, expression.evaluate(new Environment(values, TODAY)));
          if (expression.dependencies().stream().noneMatch(touched::contains)) return;
          touched.add(name);
          dependants.put(name, expression);
        });
  }

  void input(String name) {
    types.put(name, Simple.DECIMAL);
    values.put(name, ANSWER);
  }

  void decimal(String name, String source) {
    add(name, Simple.DECIMAL, source);
  }

  void text(String name, String source) {
    add(name, Simple.TEXT, source);
  }

  private void add(String name, Type type, String source) {
    Expression expression = Expressions.compile(source, new Scope(types), type).expression();
    computed.put(name, Objects.requireNonNull(expression, source));
    types.put(name, type);
  }

  int size() {
    return types.size();
  }

  /** How many fields depend on what is typed. */
  int dependants() {
    return dependants.size();
  }

  /** One keystroke: the amount is another, and so is what depends on it. */
  Map<String, @Nullable Object> type(BigDecimal amount) {
    values.put(TYPED, amount);
    Environment environment = new Environment(values, TODAY);
    dependants.forEach((name, expression) -> values.put(name, expression.evaluate(environment)));
    return values;
  }

  /** The form for the browser: its fields, and their values once it was typed. */
  Map<String, Object> toJson(String typed) {
    type(new BigDecimal(typed));
    List<Map<String, Object>> fields = new ArrayList<>();
    types.forEach((name, type) -> fields.add(field(name, type)));
    return Map.of(
        "path", "/answers/" + TYPED, "typed", typed, "dependants", dependants(), "fields", fields);
  }

  private Map<String, Object> field(String name, Type type) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", name);
    field.put("type", type == Simple.TEXT ? "text" : "number");
    Expression expression = computed.get(name);
    if (expression == null) field.put("answer", ANSWER.toPlainString());
    else field.put("computed", expression.toJson());
    field.put("value", String.valueOf(values.get(name)));
    return field;
  }
}
