package org.miaopi.expressions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.check.Checked;
import org.miaopi.expressions.check.Checker;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.parse.Parsed;
import org.miaopi.expressions.parse.Parser;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/** The way in: sources become expressions or problems. */
public final class Expressions {

  private Expressions() {}

  /** Compiles a source whose value may be of any type. */
  public static Compilation compile(String source, Scope scope) {
    return compiled(source, scope, null);
  }

  /**
   * Compiles a source whose value must be of the type expected. A text may be given for a choice:
   * one that is no code of its list gives null.
   */
  public static Compilation compile(String source, Scope scope, Type expected) {
    return compiled(source, scope, expected);
  }

  private static Compilation compiled(String source, Scope scope, @Nullable Type expected) {
    Parsed parsed = Parser.parse(source);
    if (parsed.problem() != null) return new Compilation(null, List.of(parsed.problem()));
    if (parsed.syntax() == null) throw new IllegalStateException();
    Checked checked = Checker.check(parsed.syntax(), scope, expected);
    if (checked.node() == null) return new Compilation(null, checked.problems());
    Type type = expected == null ? checked.node().type() : expected;
    return new Compilation(new Expression(source, type, checked.node()), checked.problems());
  }

  /** Every function, in the order of the documentation. */
  public static List<FunctionInfo> functions() {
    return Functions.all().stream()
        .map(
            function ->
                new FunctionInfo(
                    function.name(),
                    function.alias(),
                    inBothLanguages(function::usage),
                    inBothLanguages(function::documentation),
                    inBothLanguages(function::example)))
        .toList();
  }

  private static Map<String, String> inBothLanguages(Function<Locale, String> text) {
    return Map.of("zh-CN", text.apply(Locale.SIMPLIFIED_CHINESE), "en", text.apply(Locale.ENGLISH));
  }
}
