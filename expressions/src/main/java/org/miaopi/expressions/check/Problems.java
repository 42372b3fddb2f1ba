package org.miaopi.expressions.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.ast.Span;
import org.miaopi.expressions.ast.Syntax;
import org.miaopi.expressions.functions.Function;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.problem.Severity;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.type.Types;

/** Collects the problems of one source. */
final class Problems {

  /** Comparing with a thousand names takes its time; beyond so many mistakes it is not worth it. */
  private static final int MOST_SUGGESTIONS = 10;

  private final List<Problem> found = new ArrayList<>();
  private int suggestions;

  /** Notes an error; null, so that whoever found it can return it in place of a node. */
  @Nullable Node error(String code, Span span, String... arguments) {
    found.add(new Problem(code, Severity.ERROR, span.start(), span.end(), List.of(arguments)));
    return null;
  }

  /** What somebody may have meant, for the first mistakes of a source. */
  Optional<String> nearest(String written, Collection<String> known) {
    return ++suggestions > MOST_SUGGESTIONS
        ? Optional.empty()
        : Suggestions.nearest(written, known);
  }

  /** Says how the function is called; each language takes the usage that is its own. */
  @Nullable Node usage(Syntax.Call call, Function function) {
    return error(
        "call.arguments",
        call.span(),
        call.function(),
        function.usage(Locale.SIMPLIFIED_CHINESE),
        function.usage(Locale.ENGLISH));
  }

  List<Problem> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(Problem::start)).toList();
  }

  /** The key of a type's name. */
  static String type(Type type) {
    return "@type." + Types.word(type);
  }
}
