package org.miaopi.expressions.corpora;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.BothEngines;
import org.miaopi.expressions.Compilation;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.Expressions;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Environment;

/** The names of one case with their values, and what its translation is worth on both engines. */
public final class Workbench {

  /** The field that holds an entry of a list of single values. */
  public static final String ENTRY = "entry";

  private static final Set<String> WORDS =
      Set.of("and", "or", "not", "in", "contains", "true", "false", "null", "parent", "上级");

  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Map<String, @Nullable Object> values = new HashMap<>();

  public void bind(String name, Type type, @Nullable Object value) {
    types.put(name, type);
    values.put(name, value);
  }

  public boolean binds(String name) {
    return types.containsKey(name);
  }

  /** The type of a name that is bound, else null. */
  public @Nullable Type typeOf(String name) {
    return types.get(name);
  }

  public Scope scope() {
    return new Scope(types);
  }

  public Environment environment() {
    return new Environment(values, LocalDate.of(2026, 11, 25));
  }

  /** A name as it is written in a source. */
  public static String name(String name) {
    boolean plain = name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") && !WORDS.contains(name);
    return plain ? name : "`" + name + "`";
  }

  /** The expression of a source, or {@link Refused}. */
  public Expression compile(String source) {
    Compilation compilation = Expressions.compile(source, scope());
    if (compilation.expression() != null) return compilation.expression();
    throw new Refused(compilation.problems().getFirst().code(), source);
  }

  /** The type of a source; null where it does not stand alone, such as one within a row. */
  public @Nullable Type typeIfKnown(String source) {
    Expression expression = Expressions.compile(source, scope()).expression();
    return expression == null ? null : expression.type();
  }

  public @Nullable Object evaluate(String source) {
    return BothEngines.evaluate(compile(source), environment());
  }

  /**
   * The rows behind a source: those of a table, or the entries of a list as rows of one field, so
   * that functions over rows take them. Their value is settled here, hence no field of a row may
   * stand in the source.
   */
  public String rows(String source) {
    Expression list = compile(source);
    if (list.type() instanceof Type.Rows) return source;
    if (!(list.type() instanceof Type.ListOf of)) throw new Inexpressible("entries of no list");
    List<Object> rows = new ArrayList<>();
    if (BothEngines.evaluate(list, environment()) instanceof List<?> entries) {
      for (Object entry : entries) rows.add(row(entry));
    }
    Type element = of.element().equals(Type.NOTHING) ? Type.Simple.DECIMAL : of.element();
    String name = "list" + types.size();
    bind(name, new Type.Rows(Map.of(ENTRY, element)), rows);
    return name;
  }

  private static Map<String, @Nullable Object> row(@Nullable Object entry) {
    Map<String, @Nullable Object> row = new HashMap<>();
    row.put(ENTRY, entry);
    return row;
  }
}
