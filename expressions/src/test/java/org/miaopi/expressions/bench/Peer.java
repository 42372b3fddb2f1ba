package org.miaopi.expressions.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** Who evaluates rules beside one another. */
public enum Peer {
  JAVA(PlainJava::new),
  MIAOPI(Miaopi::new),
  /** As if no other expression had been compiled: MVEL compiles anew. */
  MIAOPI_UNSHARED(Unshared::new),
  JEXL(Jexl::new),
  CEL_PLANNER(applicants -> new Cel(applicants, true)),
  CEL_STANDARD(applicants -> new Cel(applicants, false)),
  SPEL(applicants -> new Spel(applicants, false)),
  SPEL_COMPILED(applicants -> new Spel(applicants, true)),
  MVEL_EVAL(MvelEval::new);

  /** A language with the applicants made ready as its engine wants them. */
  interface Language {
    /** The rule as source, which each call compiles anew. */
    Callable<Question> source(Rule rule);
  }

  private final Function<List<Applicant>, Language> language;

  Peer(Function<List<Applicant>, Language> language) {
    this.language = language;
  }

  Language language(List<Applicant> applicants) {
    return language.apply(applicants);
  }
}
