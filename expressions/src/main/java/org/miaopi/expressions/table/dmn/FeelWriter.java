package org.miaopi.expressions.table.dmn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.Compilation;
import org.miaopi.expressions.Expressions;
import org.miaopi.expressions.table.cell.Column;
import org.miaopi.expressions.table.cell.Constants;
import org.miaopi.expressions.table.cell.Operand;
import org.miaopi.expressions.table.cell.UnaryTest;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Duration;
import org.miaopi.expressions.value.Iso;

/** Says a cell in S-FEEL, where S-FEEL can. */
final class FeelWriter {

  private final Scope scope;
  private final Type type;

  private FeelWriter(Scope scope, Type type) {
    this.scope = scope;
    this.type = type;
  }

  /** The unary tests, or null where they say more than S-FEEL. */
  static @Nullable String of(UnaryTest test, Column column) {
    FeelWriter writer = new FeelWriter(column.scope(), column.type());
    return switch (test) {
      case UnaryTest.Anything it -> "-";
      case UnaryTest.Not it -> writer.not(it, true);
      case UnaryTest.Comparison it when it.operator().equals("!=") -> {
        UnaryTest equal = new UnaryTest.Value(it.operand());
        yield writer.not(new UnaryTest.Not(new UnaryTest.OneOf(List.of(equal))), true);
      }
      case UnaryTest.OneOf it when isNotOrUnanswered(it) ->
          writer.not((UnaryTest.Not) it.tests().getFirst(), false);
      case UnaryTest.OneOf it -> writer.list(it.tests());
      default -> writer.positive(test);
    };
  }

  /** A literal of S-FEEL, or null where the source is anything else. */
  static @Nullable String literal(String source, Scope scope, Type type) {
    return new FeelWriter(scope, type).operand(new Operand(source, 0));
  }

  private static boolean isNotOrUnanswered(UnaryTest.OneOf test) {
    return test.tests().size() == 2
        && test.tests().getFirst() instanceof UnaryTest.Not not
        && !answers(not)
        && test.tests().getLast() instanceof UnaryTest.Unanswered;
  }

  private static boolean answers(UnaryTest.Not not) {
    return not.tests().tests().stream().anyMatch(UnaryTest.Unanswered.class::isInstance);
  }

  /** Null passes FEEL's {@code not}; where it must not pass, the list says so. */
  private @Nullable String not(UnaryTest.Not test, boolean answered) {
    List<UnaryTest> tests = new ArrayList<>(test.tests().tests());
    if (answered && !answers(test)) tests.add(new UnaryTest.Unanswered());
    String list = list(tests);
    return list == null ? null : "not(" + list + ")";
  }

  private @Nullable String list(List<UnaryTest> tests) {
    List<String> parts = new ArrayList<>();
    for (UnaryTest test : tests) {
      String part = positive(test);
      if (part == null) return null;
      parts.add(part);
    }
    return String.join(", ", parts);
  }

  private @Nullable String positive(UnaryTest test) {
    return switch (test) {
      case UnaryTest.Unanswered it -> "null";
      case UnaryTest.Value it -> operand(it.operand());
      case UnaryTest.Comparison it -> comparison(it.operator(), it.operand());
      case UnaryTest.Range it -> range(it);
      default -> null;
    };
  }

  private @Nullable String comparison(String operator, Operand operand) {
    String value = operand(operand);
    if (value == null || operator.equals("!=")) return null;
    return operator.equals("==") ? value : operator + " " + value;
  }

  private @Nullable String range(UnaryTest.Range test) {
    Operand low = test.from();
    Operand high = test.to();
    if (low == null && high == null) return null;
    if (low == null)
      return comparison(test.toIncluded() ? "<=" : "<", Objects.requireNonNull(high));
    if (high == null) return comparison(test.fromIncluded() ? ">=" : ">", low);
    String from = operand(low);
    String to = operand(high);
    if (from == null || to == null) return null;
    String open = test.fromIncluded() ? "[" : "(";
    return open + from + ".." + to + (test.toIncluded() ? "]" : ")");
  }

  private @Nullable String operand(Operand operand) {
    Compilation compilation = Expressions.compile(operand.source(), scope, type);
    if (compilation.expression() == null) return null;
    Object value = Constants.valueOf(compilation.expression());
    return switch (value) {
      case Boolean truth -> truth.toString();
      case BigDecimal number -> number.toPlainString();
      case LocalDate date -> "date(\"" + date + "\")";
      case LocalDateTime time -> "date and time(\"" + Iso.text(time) + "\")";
      case Duration duration -> "duration(\"" + duration + "\")";
      case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      case null, default -> null;
    };
  }
}
