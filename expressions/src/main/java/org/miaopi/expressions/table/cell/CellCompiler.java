package org.miaopi.expressions.table.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Compilation;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.Expressions;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.type.Type;

/**
 * Turns a cell into one expression over its column. Every operand is compiled by itself first, so
 * that none can reach beyond its own parentheses.
 */
public final class CellCompiler {

  /** A part of a cell: its source, and the values that pass. */
  private record Part(String source, Extent extent) {}

  private final Column column;
  private final String name;
  private final List<Problem> problems = new ArrayList<>();

  private CellCompiler(Column column) {
    this.column = column;
    this.name = column.written();
  }

  /** Reads and compiles one cell. */
  public static CellCompilation compile(String source, Column column) {
    UnaryTestReading reading = UnaryTestReader.read(source);
    if (reading.problem() != null) return new CellCompilation(null, List.of(reading.problem()));
    UnaryTest test = Objects.requireNonNull(reading.test());
    if (test instanceof UnaryTest.Anything) {
      return new CellCompilation(new CompiledCell(test, null, new Extent.Everything()), List.of());
    }
    return new CellCompiler(column).compile(test, source);
  }

  private CellCompilation compile(UnaryTest test, String cell) {
    Part part = part(test);
    if (part == null) return new CellCompilation(null, problems);
    Compilation whole = Expressions.compile(part.source(), column.scope(), Type.Simple.BOOLEAN);
    if (whole.expression() == null) {
      whole.problems().forEach(it -> problems.add(at(it, 0, cell.length())));
      return new CellCompilation(null, problems);
    }
    return new CellCompilation(
        new CompiledCell(test, whole.expression(), part.extent()), List.of());
  }

  private @Nullable Part part(UnaryTest test) {
    return switch (test) {
      case UnaryTest.Anything it -> new Part("true", new Extent.Everything());
      case UnaryTest.Unanswered it -> new Part("not present(" + name + ")", new Extent.Nothing());
      case UnaryTest.Comparison it -> comparison(it);
      case UnaryTest.Range it -> range(it);
      case UnaryTest.Value it -> value(it.operand());
      case UnaryTest.OneOf it -> oneOf(it);
      case UnaryTest.Not it -> {
        Part inner = oneOf(it.tests());
        yield inner == null
            ? null
            : new Part("not (" + inner.source() + ")", new Extent.Except(inner.extent()));
      }
    };
  }

  private @Nullable Part comparison(UnaryTest.Comparison test) {
    Expression operand = operand(test.operand());
    if (operand == null) return null;
    Object value = Constants.valueOf(operand);
    return new Part(compared(test.operator(), test.operand()), extent(test.operator(), value));
  }

  private static Extent extent(String operator, @Nullable Object value) {
    if (value == null) return new Extent.Unknown();
    return switch (operator) {
      case "==" -> new Extent.Equal(value);
      case "!=" -> new Extent.Except(new Extent.Equal(value));
      case "<" -> new Extent.Between(null, false, value, false);
      case "<=" -> new Extent.Between(null, false, value, true);
      case ">" -> new Extent.Between(value, false, null, false);
      default -> new Extent.Between(value, true, null, false);
    };
  }

  private @Nullable Part range(UnaryTest.Range test) {
    Expression from = test.from() == null ? null : operand(test.from());
    Expression to = test.to() == null ? null : operand(test.to());
    if ((test.from() != null && from == null) || (test.to() != null && to == null)) return null;
    List<String> sources = new ArrayList<>();
    if (test.from() != null) sources.add(compared(test.fromIncluded() ? ">=" : ">", test.from()));
    if (test.to() != null) sources.add(compared(test.toIncluded() ? "<=" : "<", test.to()));
    Object low = from == null ? null : Constants.valueOf(from);
    Object high = to == null ? null : Constants.valueOf(to);
    boolean known = (from == null || low != null) && (to == null || high != null);
    Extent extent =
        known
            ? new Extent.Between(low, test.fromIncluded(), high, test.toIncluded())
            : new Extent.Unknown();
    return new Part(String.join(" and ", sources), extent);
  }

  /** A value of the column's type, else a condition that looks at other answers too. */
  private @Nullable Part value(Operand operand) {
    Compilation value = Expressions.compile(operand.source(), column.scope(), column.type());
    if (value.expression() != null) {
      Object constant = Constants.valueOf(value.expression());
      return new Part(compared("==", operand), extent("==", constant));
    }
    Compilation condition =
        Expressions.compile(operand.source(), column.scope(), Type.Simple.BOOLEAN);
    boolean asks =
        condition.expression() != null && !condition.expression().dependencies().isEmpty();
    if (asks) return new Part(parenthesized(operand), new Extent.Unknown());
    report(operand, value.problems());
    return null;
  }

  /** Plain values become one {@code in}; everything else is joined by {@code or}. */
  private @Nullable Part oneOf(UnaryTest.OneOf tests) {
    int before = problems.size();
    List<String> values = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    List<Extent> extents = new ArrayList<>();
    for (UnaryTest test : tests.tests()) {
      Part part = part(test);
      if (part == null) continue;
      extents.add(part.extent());
      boolean plain = test instanceof UnaryTest.Value && part.extent() instanceof Extent.Equal;
      if (plain) values.add(parenthesized(((UnaryTest.Value) test).operand()));
      else sources.add("(" + part.source() + ")");
    }
    if (problems.size() > before) return null;
    if (!values.isEmpty()) sources.addFirst(name + " in [" + String.join(", ", values) + "]");
    Extent extent = extents.size() == 1 ? extents.getFirst() : new Extent.Union(extents);
    return new Part(sources.stream().collect(Collectors.joining(" or ")), extent);
  }

  private @Nullable Expression operand(Operand operand) {
    Compilation compilation = Expressions.compile(operand.source(), column.scope(), column.type());
    if (compilation.expression() == null) report(operand, compilation.problems());
    return compilation.expression();
  }

  private String compared(String operator, Operand operand) {
    return name + " " + operator + " " + parenthesized(operand);
  }

  /** On a line of its own, so that a comment at its end stays inside. */
  private static String parenthesized(Operand operand) {
    String line = operand.source().contains("//") ? "\n" : "";
    return "(" + operand.source() + line + ")";
  }

  private void report(Operand operand, List<Problem> found) {
    Problem quotes = Quotes.missing(operand, column.type(), column.scope());
    if (quotes != null) {
      problems.add(quotes);
      return;
    }
    for (Problem it : found) {
      problems.add(at(it, operand.start() + it.start(), operand.start() + it.end()));
    }
  }

  private static Problem at(Problem problem, int start, int end) {
    return new Problem(problem.code(), problem.severity(), start, end, problem.arguments());
  }
}
