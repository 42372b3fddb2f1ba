package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.miaopi.expressions.problem.Problem;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;
import org.miaopi.expressions.value.Wire;

/** Ways out of an expression that are known to work on MVEL and on other engines. */
@NullUnmarked
class AttackTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /** What an attack would reach. */
  public static final class Canary {
    static int reached;

    private Canary() {}

    public static boolean reach() {
      reached++;
      return true;
    }
  }

  private static final String REACH = "org.miaopi.expressions.AttackTest$Canary.reach()";

  /** The same as values: MVEL ran some of these out of its own string literals. */
  static List<String> texts() {
    List<String> texts = new ArrayList<>(Attacks.all());
    texts.addAll(
        List.of(
            "')[" + REACH + "\\'\\'',[')[" + REACH + "\\'\\'']",
            "[')[F.pwn()\\'\\'',[')[F.pwn()\\'\\'']]",
            "' + " + REACH + " + '",
            "\\' + " + REACH + " + \\'",
            "\" + " + REACH + " + \"",
            "'; " + REACH + "; '",
            "\n" + REACH + "\n",
            "*/ " + REACH + " /*",
            "@{" + REACH + "}",
            "${" + REACH + "}",
            "\\u0027 + " + REACH,
            "`" + "v0) + " + REACH));
    return texts;
  }

  @AfterEach
  void nothingWasReached() {
    assertThat(Canary.reached).isZero();
  }

  /** {@code -Dgolden.update=true} writes down what comes of each; read the difference. */
  @TestFactory
  Stream<DynamicTest> attacksAreRefusedWithTheirPlaceOrAreHarmless() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : Attacks.files()) {
      if (Boolean.getBoolean("golden.update")) Files.write(file, updated(Attacks.lines(file)));
      List<String> lines = Attacks.lines(file);
      for (String line : lines.stream().filter(Attacks::isAttack).toList()) {
        String name = file.getFileName() + ": " + line;
        tests.add(DynamicTest.dynamicTest(name, () -> assertThat(outcome(line)).isEqualTo(line)));
      }
    }
    assertThat(tests).hasSizeGreaterThanOrEqualTo(300);
    return tests.stream();
  }

  private static List<String> updated(List<String> lines) {
    return lines.stream().map(it -> Attacks.isAttack(it) ? outcome(it) : it).toList();
  }

  /** The line with what comes of its source. */
  private static String outcome(String line) {
    String source = Attacks.source(line);
    Compilation compilation = quick(source);
    String written = line.split(Attacks.ARROW, 2)[0] + Attacks.ARROW;
    if (compilation.expression() != null) {
      Environment environment = new Environment(Map.of("x", "ab", "n", BigDecimal.TWO), TODAY);
      Object value = Wire.write(compilation.expression().evaluate(environment));
      return written + "= " + Attacks.visible(String.valueOf(value));
    }
    Problem problem = compilation.problems().getFirst();
    assertThat(problem.end()).isBetween(problem.start(), source.length());
    return written + problem.code() + " " + problem.start() + "–" + problem.end();
  }

  /** Within 50 ms. */
  private static Compilation quick(String source) {
    long needed = WorkTime.least(49, () -> Expressions.compile(source, Attacks.SCOPE));
    assertThat(needed).as(source).isLessThan(50);
    return Expressions.compile(source, Attacks.SCOPE);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextIsOnlyEverAText(String text) {
    assertThat(evaluate("x", Map.of("x", text))).isEqualTo(text);
    if (Attacks.isHidden(text)) return;
    String literal = Attacks.literal(text);
    assertThat(evaluate(literal, Map.of())).isEqualTo(text);
    assertThat(evaluate("orElse(x, " + literal + ")", Map.of())).isEqualTo(text);
    assertThat(evaluate(literal + " in [" + literal + ", x]", Map.of())).isEqualTo(true);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aNameIsOnlyEverAName(String text) {
    if (Attacks.isHidden(text)) return;
    String all = text.replace("`", "_");
    String name = all.substring(0, Math.min(60, all.length()));
    Scope scope = new Scope(Map.of(name, Simple.TEXT));
    Expression expression = Expressions.compile("`" + name + "`", scope).expression();
    Environment environment = new Environment(Map.of(name, "value"), LocalDate.EPOCH);
    assertThat(expression.evaluate(environment)).isEqualTo("value");
  }

  @Test
  void wordsThatMvelReservesAreOrdinaryNames() {
    for (String word :
        List.of(
            "if", "new", "def", "this", "import", "empty", "nil", "is", "for", "F", "v0", "e")) {
      Scope scope = new Scope(Map.of(word, Simple.TEXT));
      Environment environment = new Environment(Map.of(word, "value"), LocalDate.EPOCH);
      Expression expression = Expressions.compile(word, scope).expression();
      assertThat(expression.evaluate(environment)).as(word).isEqualTo("value");
    }
  }

  private static Object evaluate(String source, Map<String, Object> values) {
    Compilation compilation = Expressions.compile(source, new Scope(Map.of("x", Simple.TEXT)));
    assertThat(compilation.problems()).isEmpty();
    return compilation.expression().evaluate(new Environment(values, LocalDate.EPOCH));
  }
}
