package org.miaopi.expressions.table.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.ast.Span;
import org.miaopi.expressions.parse.Scanned;
import org.miaopi.expressions.parse.Token;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.problem.Severity;

/** Reads the text of a cell; punctuation may be full-width, as in the language. */
public final class UnaryTestReader {

  private static final Set<String> ANYTHING = Set.of("", "-", "－", "—", "——", "–", "−");
  private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final Set<String> UNANSWERED = Set.of("null", "未填");
  private static final int DEEPEST = 8;

  private final String source;
  private final List<Token> tokens;
  private @Nullable Problem problem;

  private UnaryTestReader(String source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** Reads one cell. */
  public static UnaryTestReading read(String source) {
    if (ANYTHING.contains(source.strip()))
      return new UnaryTestReading(new UnaryTest.Anything(), null);
    Scanned scanned = Scanned.of(source);
    if (scanned.problem() != null) return new UnaryTestReading(null, scanned.problem());
    UnaryTestReader reader = new UnaryTestReader(source, scanned.tokens());
    List<UnaryTest> tests = reader.tests(0, scanned.tokens().size() - 1, 0);
    if (reader.problem != null) return new UnaryTestReading(null, reader.problem);
    return new UnaryTestReading(
        tests.size() == 1 ? tests.getFirst() : new UnaryTest.OneOf(tests), null);
  }

  /** The tests between two tokens, parted by commas outside of every bracket. */
  private List<UnaryTest> tests(int from, int to, int depth) {
    List<UnaryTest> tests = new ArrayList<>();
    int start = from;
    int open = 0;
    for (int i = from; i <= to; i++) {
      if (i < to) open += bracket(i);
      if (i < to && !(open == 0 && tokens.get(i).is(","))) continue;
      tests.add(test(start, i, depth));
      start = i + 1;
    }
    return tests;
  }

  private UnaryTest test(int from, int to, int depth) {
    if (from == to) return fail("cell.item", from, from);
    Token first = tokens.get(from);
    if (first.kind() == Token.Kind.SYMBOL && COMPARISONS.contains(first.text())) {
      if (from + 1 == to) return fail("cell.operand", from, from);
      return new UnaryTest.Comparison(first.text(), operand(from + 1, to));
    }
    if (first.kind() == Token.Kind.NAME && to == from + 1 && UNANSWERED.contains(first.text())) {
      return new UnaryTest.Unanswered();
    }
    if (first.is("not") && from + 1 < to && closing(from + 1, to) == to - 1) {
      if (depth == DEEPEST) return fail("cell.item", from, to - 1);
      return new UnaryTest.Not(new UnaryTest.OneOf(tests(from + 2, to - 1, depth + 1)));
    }
    int dots = bracket(from) > 0 ? dots(from, to) : -1;
    if (dots < 0) return new UnaryTest.Value(operand(from, to));
    if (closing(from, to) != to - 1) return fail("cell.range.open", from, to - 1);
    return range(from, dots, to);
  }

  private UnaryTest range(int from, int dots, int to) {
    int behind = tokens.get(dots).is("..") ? dots + 1 : dots + 2;
    Operand low = dots == from + 1 ? null : operand(from + 1, dots);
    Operand high = behind == to - 1 ? null : operand(behind, to - 1);
    if (low == null && high == null) return fail("range.ends", from, to - 1);
    return new UnaryTest.Range(tokens.get(from).is("["), low, high, tokens.get(to - 1).is("]"));
  }

  /** Where the two dots stand that part a range, or -1. */
  private int dots(int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      open += bracket(i);
      boolean two = tokens.get(i).is("..") || (tokens.get(i).is(".") && tokens.get(i + 1).is("."));
      if (open == 1 && two) return i;
    }
    return -1;
  }

  /** The token that closes the bracket at an index, or -1; ranges close what the other opened. */
  private int closing(int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      open += bracket(i);
      if (open <= 0) return open == 0 && i > from ? i : -1;
    }
    return -1;
  }

  private int bracket(int index) {
    Token token = tokens.get(index);
    if (token.is("(") || token.is("[")) return 1;
    return token.is(")") || token.is("]") ? -1 : 0;
  }

  private Operand operand(int from, int to) {
    Span span = tokens.get(from).span().to(tokens.get(to - 1).span());
    return new Operand(span.of(source), span.start());
  }

  private UnaryTest fail(String code, int from, int to) {
    if (problem == null) {
      Span span = tokens.get(from).span().to(tokens.get(to).span());
      problem = new Problem(code, Severity.ERROR, span.start(), span.end(), List.of());
    }
    return new UnaryTest.Anything();
  }
}
