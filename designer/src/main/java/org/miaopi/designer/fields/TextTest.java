package org.miaopi.designer.fields;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.Expressions;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;
import org.miaopi.expressions.value.Environment;

/** A test of texts written in the expression language, so that there is one such test only. */
final class TextTest {

  private final Expression expression;

  /**
   * @param source about a text {@code x}
   */
  TextTest(String source) {
    Scope scope = new Scope(Map.of("x", Type.Simple.TEXT));
    expression =
        Objects.requireNonNull(
            Expressions.compile(source, scope, Type.Simple.BOOLEAN).expression(), source);
  }

  boolean test(String text) {
    Environment environment = new Environment(Map.of("x", text), LocalDate.EPOCH);
    return Boolean.TRUE.equals(expression.evaluate(environment));
  }
}
