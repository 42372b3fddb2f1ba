package org.miaopi.expressions.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.mvel2.MVEL;

/** What MVEL does when it is given the rule itself, each time anew. */
final class MvelEval implements Peer.Language {

  private final List<Map<String, Object>> answers;

  MvelEval(List<Applicant> applicants) {
    answers = applicants.stream().map(Applicant::decimals).toList();
  }

  @Override
  public Callable<Question> source(Rule rule) {
    String source = new Notation("B", "B").of(rule);
    return () -> compile(source);
  }

  private Question compile(String source) {
    return applicant -> (Boolean) MVEL.eval(source, answers.get(applicant));
  }
}
