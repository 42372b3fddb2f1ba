package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.closure.Closures;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.functions.Function;
import org.miaopi.expressions.functions.Functions;
import org.miaopi.expressions.mvel.Mvel;
import org.miaopi.expressions.value.Calendar;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Wire;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * MVEL, the closures and the browser's twin agree on whatever chance writes; what the server found
 * goes to {@code target/fuzz.jsonl}, which the twin's test evaluates. {@code -Dfuzz.seed=…} repeats
 * one program, with all its parts as programs of their own, the smallest first; {@code
 * -Dfuzz.programs=…} makes a longer run.
 */
@NullUnmarked
class DifferentialTest {

  private static final int PROGRAMS = Integer.getInteger("fuzz.programs", 13_000);
  private static final int EVALUATIONS = 16;
  private static final Long REPEATED = Long.getLong("fuzz.seed");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final Map<String, Integer> called = new TreeMap<>();
  private int evaluations;
  private int answered;
  private int tooLarge;

  @Test
  void theEnginesAgreeOnWhateverChanceWrites() throws IOException {
    long first = REPEATED == null ? new Random().nextInt(1_000_000_000) : REPEATED;
    Path written = Path.of("target/fuzz.jsonl");
    Files.createDirectories(written.getParent());
    try (BufferedWriter lines = Files.newBufferedWriter(written, StandardCharsets.US_ASCII)) {
      lines.write(JSON.writeValueAsString(TypeJson.of(RandomSource.SCOPE)) + "\n");
      for (long seed = first; seed < first + (REPEATED == null ? PROGRAMS : 1); seed++) {
        String whole = source(seed);
        Set<String> names = names(whole);
        for (String source : REPEATED == null ? List.of(whole) : parts(whole)) {
          lines.write(program(seed, source, names));
        }
      }
    }
    if (REPEATED != null) return;
    if (PROGRAMS >= 13_000) everythingWasTried();
  }

  private void everythingWasTried() {
    assertThat(evaluations).as("of each engine").isGreaterThanOrEqualTo(200_000);
    assertThat(answered).as("not null").isGreaterThan(evaluations / 4);
    assertThat(tooLarge).as("beyond a limit").isLessThan(PROGRAMS / 20);
    for (Function function : Functions.all()) {
      if (function.name().equals("duration")) continue; // always read when it is compiled
      assertThat(called.getOrDefault(function.name(), 0)).as(function.name()).isGreaterThan(20);
    }
    for (String operator :
        List.of(
            "and or not eq ne lt le gt ge add subtract multiply divide remainder negate in within"
                .split(" "))) {
      assertThat(called.getOrDefault(operator, 0)).as(operator).isGreaterThan(50);
    }
  }

  private static String source(long seed) {
    return new RandomSource(seed).any(3 + (int) (seed % 3));
  }

  /** What a program depends on; all its parts are given the same answers. */
  private static Set<String> names(String source) {
    Expression expression = Expressions.compile(source, RandomSource.SCOPE).expression();
    return expression == null ? Set.of() : expression.dependencies();
  }

  /** A program's parts and at last itself. */
  private static List<String> parts(String source) {
    List<String> parts = new ArrayList<>();
    parts(Expressions.compile(source, RandomSource.SCOPE).expression().node(), source, parts);
    return parts;
  }

  private static void parts(Node node, String source, List<String> into) {
    for (Node part : node.parts()) parts(part, source, into);
    into.add(node.span().of(source));
  }

  /** Evaluates a program and writes it down as a line. */
  private String program(long seed, String source, Set<String> names) {
    Compilation compilation = Expressions.compile(source, RandomSource.SCOPE);
    Expression expression = compilation.expression();
    if (expression == null) {
      if (REPEATED != null) return ""; // a part need not stand alone, such as a null
      assertThat(compilation.problems())
          .as("-Dfuzz.seed=%d: %s", seed, source)
          .allSatisfy(it -> assertThat(it.code()).startsWith("limit."));
      tooLarge++;
      return "";
    }
    count(expression.node());
    Body oracle = Closures.compile(expression.node());
    RandomAnswers chance = new RandomAnswers(seed);
    List<Map<String, Object>> runs = new ArrayList<>();
    for (int i = 0; i < EVALUATIONS; i++) {
      RandomAnswers.Answers answers = chance.next(names);
      Object value = Wire.write(expression.evaluate(answers.environment()));
      Object expected = Wire.write(oracle.evaluate(Frame.of(answers.environment())));
      if (!Objects.equals(value, expected)) fail(smallest(seed, expression, answers));
      evaluations++;
      if (value != null) answered++;
      runs.add(run(answers, value));
    }
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("seed", seed);
    line.put("source", source);
    line.put("ast", expression.toJson().get("ast"));
    line.put("runs", runs);
    return JSON.writeValueAsString(line) + "\n";
  }

  private static Map<String, Object> run(RandomAnswers.Answers answers, Object value) {
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("values", answers.json());
    run.put("today", answers.environment().today().toString());
    if (answers.environment().calendar() != Calendar.WEEKDAYS) {
      run.put("calendar", answers.calendar());
    }
    run.put("result", value);
    return run;
  }

  private void count(Node root) {
    root.all()
        .forEach(
            node -> {
              if (node instanceof Node.Call call) called.merge(call.function(), 1, Integer::sum);
              if (node instanceof Node.Aggregate over) {
                called.merge(over.function(), 1, Integer::sum);
              }
              if (node instanceof Node.Within) called.merge("within", 1, Integer::sum);
            });
  }

  /** The innermost part whose value differs though those of its own parts do not. */
  private static String smallest(long seed, Expression expression, RandomAnswers.Answers answers) {
    Node node = expression.node();
    for (Node part = node; part != null; ) {
      node = part;
      part =
          node.parts().stream()
              .filter(it -> !mvel(it, answers).equals(closures(it, answers)))
              .findFirst()
              .orElse(null);
    }
    StringBuilder report = new StringBuilder();
    report.append("Repeat by -Dfuzz.seed=").append(seed).append(" with ").append(answers.json());
    report.append("\n  ").append(node.span().of(expression.source()));
    report.append("\n  MVEL ").append(mvel(node, answers));
    report.append(", closures ").append(closures(node, answers));
    for (Node part : node.parts()) {
      report.append("\n  where ").append(part.span().of(expression.source()));
      report.append(" is ").append(mvel(part, answers));
    }
    return report.toString();
  }

  private static String mvel(Node node, RandomAnswers.Answers answers) {
    return String.valueOf(Wire.write(Mvel.compile(node).evaluate(Frame.of(answers.environment()))));
  }

  private static String closures(Node node, RandomAnswers.Answers answers) {
    return String.valueOf(
        Wire.write(Closures.compile(node).evaluate(Frame.of(answers.environment()))));
  }

  /** Whatever the order and the thread: an evaluation leaves nothing behind. */
  @Test
  void manyThreadsInAnyOrderFindTheSame() throws Exception {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (long seed = 0; seed < 500; seed++) {
      Expression expression =
          Expressions.compile(new RandomSource(seed).any(3 + (int) (seed % 3)), RandomSource.SCOPE)
              .expression();
      if (expression == null) continue;
      RandomAnswers chance = new RandomAnswers(seed);
      for (int i = 0; i < 4; i++) {
        Environment environment = chance.next(expression.dependencies()).environment();
        Object expected = Closures.compile(expression.node()).evaluate(Frame.of(environment));
        Callable<Boolean> task = () -> Objects.equals(expression.evaluate(environment), expected);
        tasks.addAll(Collections.nCopies(8, task));
      }
    }
    Collections.shuffle(tasks, new Random(1));
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Boolean> equal : threads.invokeAll(tasks)) assertThat(equal.get()).isTrue();
    }
    assertThat(tasks).hasSizeGreaterThan(15_000);
  }
}
