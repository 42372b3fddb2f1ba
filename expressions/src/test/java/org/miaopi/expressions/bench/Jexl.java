package org.miaopi.expressions.bench;

import java.math.MathContext;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;

/** Apache Commons JEXL on exact decimals, without a cache of what it compiled. */
final class Jexl implements Peer.Language {

  private final JexlEngine engine =
      new JexlBuilder()
          .cache(0)
          .arithmetic(new JexlArithmetic(true, MathContext.DECIMAL128, Integer.MIN_VALUE))
          .create();
  private final List<JexlContext> answers;

  Jexl(List<Applicant> applicants) {
    answers = applicants.stream().<JexlContext>map(it -> new MapContext(it.decimals())).toList();
  }

  @Override
  public Callable<Question> source(Rule rule) {
    String source = new Notation("", "B").of(rule);
    return () -> compile(source);
  }

  private Question compile(String source) {
    JexlExpression expression = engine.createExpression(source);
    return applicant -> (Boolean) expression.evaluate(answers.get(applicant));
  }
}
