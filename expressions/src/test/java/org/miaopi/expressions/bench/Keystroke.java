package org.miaopi.expressions.bench;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How long the server takes for what follows from one keystroke. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Keystroke {

  @Param Layout layout = Layout.SHEET;

  private @Nullable BigForm form;
  private int typed;

  @Setup
  public void fill() {
    form = new BigForm(layout);
  }

  /** Another digit. */
  @Benchmark
  public Map<String, ?> key() {
    typed = (typed + 1) % 10_000;
    return form.type(BigDecimal.valueOf(typed, 2));
  }
}
