package org.miaopi.expressions.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.spel.standard.SpelExpression;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.SimpleEvaluationContext;
import org.springframework.expression.spel.support.StandardEvaluationContext;

/**
 * Interpreted on exact decimals, or compiled, which it only is on doubles and for trusted sources.
 */
final class Spel implements Peer.Language {

  /** Getters, which it compiles best. */
  public static final class Decimals {
    private final Applicant of;

    Decimals(Applicant of) {
      this.of = of;
    }

    public BigDecimal getAge() {
      return of.age();
    }

    public String getRegion() {
      return of.region();
    }

    public BigDecimal getAmount() {
      return of.amount();
    }

    public BigDecimal getLimit() {
      return of.limit();
    }
  }

  /** The same as doubles. */
  public static final class Numbers {
    private final int age;
    private final String region;
    private final double amount;
    private final double limit;

    Numbers(Applicant of) {
      age = of.age().intValueExact();
      region = of.region();
      amount = of.amount().doubleValue();
      limit = of.limit().doubleValue();
    }

    public int getAge() {
      return age;
    }

    public String getRegion() {
      return region;
    }

    public double getAmount() {
      return amount;
    }

    public double getLimit() {
      return limit;
    }
  }

  private final SpelExpressionParser parser = new SpelExpressionParser();
  private final EvaluationContext context;
  private final List<?> answers;
  private final boolean compiled;

  Spel(List<Applicant> applicants, boolean compiled) {
    this.answers = applicants.stream().map(compiled ? Numbers::new : Decimals::new).toList();
    this.compiled = compiled;
    // the restricted context, which is the one for sources that are not trusted, only interprets
    this.context =
        compiled
            ? new StandardEvaluationContext()
            : SimpleEvaluationContext.forReadOnlyDataBinding().build();
  }

  @Override
  public Callable<Question> source(Rule rule) {
    String source = new Notation("", "").of(rule);
    return () -> compile(source);
  }

  private Question compile(String source) {
    SpelExpression expression = (SpelExpression) parser.parseExpression(source);
    if (compiled) compile(expression);
    return applicant -> (Boolean) expression.getValue(context, answers.get(applicant));
  }

  /** It needs to have seen values in every part. */
  private void compile(SpelExpression expression) {
    for (Object answer : answers) expression.getValue(context, answer);
    expression.compileExpression();
  }
}
