package org.miaopi.expressions.table.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cell asks of its column's value: a unary test, in the words of DMN. */
public sealed interface UnaryTest {

  /** Whatever the value, answered or not: an empty cell or {@code -}. */
  record Anything() implements UnaryTest {}

  /** Not answered: {@code null}, {@code 未填}. */
  record Unanswered() implements UnaryTest {}

  /** {@code >= 18}; the operator is one of {@code == != < <= > >=}. */
  record Comparison(String operator, Operand operand) implements UnaryTest {}

  /** {@code [18..60)}; an end that is null is open. */
  record Range(
      boolean fromIncluded, @Nullable Operand from, @Nullable Operand to, boolean toIncluded)
      implements UnaryTest {}

  /** A value to be equal to, or a condition of the language such as {@code 开头是(户籍, '37')}. */
  record Value(Operand operand) implements UnaryTest {}

  /** {@code not('A', 'B')}: answered, and none of them. */
  record Not(OneOf tests) implements UnaryTest {}

  /** {@code 'A', 'B', [1..5]}: one of at least two, or what stands inside of {@code not}. */
  record OneOf(List<UnaryTest> tests) implements UnaryTest {
    public OneOf {
      tests = List.copyOf(tests);
    }
  }
}
