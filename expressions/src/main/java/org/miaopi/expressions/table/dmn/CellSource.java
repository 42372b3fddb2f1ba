package org.miaopi.expressions.table.dmn;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.table.cell.Operand;
import org.miaopi.expressions.table.cell.UnaryTest;

/** Writes unary tests that came from S-FEEL as a cell of the language. */
final class CellSource {

  private CellSource() {}

  /** In FEEL null passes {@code not(…)} unless it is listed; here it never does. */
  static String of(UnaryTest test) {
    if (test instanceof UnaryTest.Anything) return "-";
    if (!(test instanceof UnaryTest.Not not)) return text(test);
    List<UnaryTest> values = new ArrayList<>(not.tests().tests());
    boolean answered = values.removeIf(UnaryTest.Unanswered.class::isInstance);
    if (values.isEmpty()) return "not(null)";
    String list = "not(" + list(values) + ")";
    return answered ? list : list + ", null";
  }

  private static String text(UnaryTest test) {
    return switch (test) {
      case UnaryTest.Anything it -> "-";
      case UnaryTest.Unanswered it -> "null";
      case UnaryTest.Comparison it ->
          (it.operator().equals("==") ? "" : it.operator() + " ") + it.operand().source();
      case UnaryTest.Value it -> it.operand().source();
      case UnaryTest.Range it ->
          (it.fromIncluded() ? "[" : "(")
              + end(it.from())
              + ".."
              + end(it.to())
              + (it.toIncluded() ? "]" : ")");
      case UnaryTest.OneOf it -> list(it.tests());
      case UnaryTest.Not it -> of(it);
    };
  }

  private static String end(@Nullable Operand operand) {
    return operand == null ? "" : operand.source();
  }

  private static String list(List<UnaryTest> tests) {
    return tests.stream().map(CellSource::text).collect(Collectors.joining(", "));
  }
}
