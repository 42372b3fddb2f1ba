package org.miaopi.expressions.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.miaopi.expressions.Expression;
import org.miaopi.expressions.Expressions;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;

/** Exact decimals, three-valued logic. */
final class Miaopi implements Peer.Language {

  static final Scope SCOPE =
      new Scope(
          Map.of(
              "age", Simple.DECIMAL,
              "region", Simple.TEXT,
              "amount", Simple.DECIMAL,
              "limit", Simple.DECIMAL));

  private final List<Environment> answers;

  Miaopi(List<Applicant> applicants) {
    answers = environments(applicants);
  }

  static List<Environment> environments(List<Applicant> applicants) {
    return applicants.stream().map(it -> new Environment(it.decimals(), LocalDate.EPOCH)).toList();
  }

  @Override
  public Callable<Question> source(Rule rule) {
    String source = new Notation("", "").of(rule);
    return () -> compile(source);
  }

  private Question compile(String source) {
    Expression expression =
        Objects.requireNonNull(
            Expressions.compile(source, SCOPE, Simple.BOOLEAN).expression(), source);
    return applicant -> Boolean.TRUE.equals(expression.evaluate(answers.get(applicant)));
  }
}
