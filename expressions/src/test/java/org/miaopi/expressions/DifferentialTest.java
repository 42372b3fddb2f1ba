package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.closure.Closures;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Wire;

/** MVEL and the closures agree on whatever chance writes. Repeat a failure by -Dseed=… */
@NullUnmarked
class DifferentialTest {

  private static final int SOURCES = 1_500;
  private static final int ENVIRONMENTS = 4;

  @Test
  void mvelAndTheClosuresAgree() {
    long seed = Long.getLong("seed", System.nanoTime());
    RandomSource chance = new RandomSource(seed);
    int answered = 0;
    for (int i = 0; i < SOURCES; i++) {
      String source = i % 2 == 0 ? chance.truth(3) : chance.number(3);
      Compilation compilation = Expressions.compile(source, RandomSource.SCOPE);
      assertThat(compilation.problems()).as("seed %d: %s", seed, source).isEmpty();
      Expression expression = compilation.expression();
      Body oracle = Closures.compile(expression.node());
      for (int j = 0; j < ENVIRONMENTS; j++) {
        Environment environment = chance.environment();
        Object expected = Wire.write(oracle.evaluate(Frame.of(environment)));
        assertThat(Wire.write(expression.evaluate(environment)))
            .as("seed %d: %s with %s", seed, source, environment.values())
            .isEqualTo(expected);
        if (expected != null) answered++;
      }
    }
    assertThat(answered).as("seed %d: enough is not null", seed).isGreaterThan(1_000);
  }

  @Test
  void oneExpressionServesManyThreads() throws Exception {
    RandomSource chance = new RandomSource(1);
    Expression expression =
        Expressions.compile(
                "sum(表, 数 * 上级.值) > 数 or 文 == '甲' ? 数 + 1 : 数 in [值, 1] ? 1 : 值",
                RandomSource.SCOPE)
            .expression();
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      Environment environment = chance.environment();
      Object expected = Closures.compile(expression.node()).evaluate(Frame.of(environment));
      tasks.add(() -> java.util.Objects.equals(expression.evaluate(environment), expected));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> equal : threads.invokeAll(tasks)) assertThat(equal.get()).isTrue();
    }
  }
}
