package org.miaopi.expressions.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.type.Type;

/** Finds the name under which cells may use a column's value. */
final class ColumnNames {

  private static final int LONGEST = 64;

  private ColumnNames() {}

  /**
   * A column that looks at a field is called like the field; another by its title, or by what it
   * computes. The latter are added to the names of the scope.
   */
  static List<@Nullable String> of(
      DecisionTable table, List<@Nullable Expression> looked, Map<String, Type> names) {
    List<@Nullable String> called = new ArrayList<>();
    Map<String, String> computed = new HashMap<>();
    for (int i = 0; i < looked.size(); i++) {
      Expression expression = looked.get(i);
      String name = expression == null ? null : field(expression);
      if (expression != null && name == null) {
        name = computed.get(expression.source());
        if (name == null) {
          name = name(table.inputs().get(i), i, names);
          names.put(name, expression.type());
          computed.put(expression.source(), name);
        }
      }
      called.add(name);
    }
    return called;
  }

  /** The field that the expression is, or null when it computes something. */
  private static @Nullable String field(Expression expression) {
    return expression.toJson().get("ast") instanceof Map<?, ?> node
            && "name".equals(node.get("kind"))
            && node.get("name") instanceof String name
        ? name
        : null;
  }

  private static String name(Input input, int index, Map<String, Type> taken) {
    String written = input.title() == null ? input.expression() : input.title().chinese();
    String name = written.replace("`", "").strip();
    boolean usable = !name.isEmpty() && name.length() <= LONGEST && !taken.containsKey(name);
    if (usable) return name;
    int number = index + 1;
    while (taken.containsKey("列" + number)) number += 100;
    return "列" + number;
  }
}
