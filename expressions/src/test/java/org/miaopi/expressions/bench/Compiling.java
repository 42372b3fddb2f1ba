package org.miaopi.expressions.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long a source takes to become a compiled rule; SpEL and JEXL check no types. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Compiling {

  static final int SOURCES = 10_000;

  @Param({"MIAOPI", "MIAOPI_UNSHARED", "JEXL", "CEL_PLANNER", "SPEL"})
  Peer peer = Peer.MIAOPI;

  private Callable<Question> typical = () -> null;
  private final List<Callable<Question>> sources = new ArrayList<>();
  private int source;

  @Setup
  public void write() {
    Peer.Language language = peer.language(Applicant.some(1));
    typical = language.source(Rule.TYPICAL);
    for (Rule rule : Rule.many(SOURCES)) sources.add(language.source(rule));
  }

  /** The typical rule. */
  @Benchmark
  public Object rule() throws Exception {
    return typical.call();
  }

  /** The next of ten thousand. */
  @Benchmark
  public Object many() throws Exception {
    source = (source + 1) % SOURCES;
    return sources.get(source).call();
  }
}
