package org.miaopi.expressions.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

/** What a programmer would write: the floor. */
final class PlainJava implements Peer.Language {

  private final List<Map<String, Object>> answers;

  PlainJava(List<Applicant> applicants) {
    answers = applicants.stream().map(Applicant::decimals).toList();
  }

  /** The conditions as lambdas: no source is read. */
  @Override
  public Callable<Question> source(Rule rule) {
    return () -> {
      Predicate<Map<String, Object>> all =
          rule.clauses().stream().map(PlainJava::of).reduce(Predicate::and).orElseThrow();
      return applicant -> all.test(answers.get(applicant));
    };
  }

  private static Predicate<Map<String, Object>> of(Clause clause) {
    return switch (clause) {
      case Clause.AgeFrom it -> {
        BigDecimal from = BigDecimal.valueOf(it.from());
        yield answers -> ((BigDecimal) answers.get("age")).compareTo(from) >= 0;
      }
      case Clause.AgeBelow it -> {
        BigDecimal below = BigDecimal.valueOf(it.below());
        yield answers -> ((BigDecimal) answers.get("age")).compareTo(below) < 0;
      }
      case Clause.InRegion it -> answers -> it.code().equals(answers.get("region"));
      case Clause.ShareWithinLimit it ->
          answers ->
              ((BigDecimal) answers.get("amount"))
                      .multiply(it.rate())
                      .compareTo((BigDecimal) answers.get("limit"))
                  <= 0;
    };
  }
}
