package org.miaopi.expressions.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long a compiled rule takes with each peer. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Evaluation {

  static final int APPLICANTS = 64;
  static final int RULES = 50;

  @Param({
    "JAVA",
    "MIAOPI",
    "JEXL",
    "CEL_PLANNER",
    "CEL_STANDARD",
    "SPEL",
    "SPEL_COMPILED",
    "MVEL_EVAL"
  })
  Peer peer = Peer.MIAOPI;

  private Question typical = applicant -> false;
  private final List<Question> rules = new ArrayList<>();
  private int applicant;

  @Setup
  public void compile() throws Exception {
    Peer.Language language = peer.language(Applicant.some(APPLICANTS));
    typical = language.source(Rule.TYPICAL).call();
    for (Rule rule : Rule.many(RULES)) rules.add(language.source(rule).call());
  }

  /** The typical rule for the next applicant. */
  @Benchmark
  public boolean rule() throws Exception {
    applicant = (applicant + 1) % APPLICANTS;
    return typical.holds(applicant);
  }

  /** The first of fifty rules that holds for the next applicant, or -1. */
  @Benchmark
  public int decision() throws Exception {
    applicant = (applicant + 1) % APPLICANTS;
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).holds(applicant)) return i;
    }
    return -1;
  }
}
