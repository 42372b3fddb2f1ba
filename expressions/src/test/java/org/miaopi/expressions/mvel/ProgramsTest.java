package org.miaopi.expressions.mvel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.check.Checker;
import org.miaopi.expressions.functions.Body;
import org.miaopi.expressions.functions.Frame;
import org.miaopi.expressions.parse.Parser;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;

/** Programs that expressions share. */
@NullUnmarked
class ProgramsTest {

  private static final Scope SCOPE =
      new Scope(Map.of("年龄", Simple.DECIMAL, "工龄", Simple.DECIMAL, "姓名", Simple.TEXT));

  private final Programs programs = new Programs(3);

  @Test
  void expressionsThatDifferInNamesAndValuesShareOne() {
    Program adult = program("年龄 >= 18");
    Program veteran = program("工龄 >= 30");

    assertThat(veteran.statement()).isSameAs(adult.statement());
    assertThat(evaluate(adult, 17, 40)).isEqualTo(false);
    assertThat(evaluate(veteran, 17, 40)).isEqualTo(true);
    assertThat(program("姓名 == '18'").statement()).isNotSameAs(adult.statement());
  }

  @Test
  void theOneThatWasLongestNotAskedForGoes() {
    Program first = program("年龄 >= 18");
    Program second = program("年龄 <= 18");
    program("年龄 == 18");
    program("年龄 >= 18");
    program("年龄 != 18");

    assertThat(program("年龄 >= 18").statement()).isSameAs(first.statement());
    assertThat(program("年龄 <= 18").statement()).isNotSameAs(second.statement());
    assertThat(evaluate(second, 18, 0)).isEqualTo(true);
  }

  @Test
  void oneServesManyThreadsEachWithItsOwnNamesAndValues() {
    boolean[] right = new boolean[50_000];
    IntStream.range(0, right.length)
        .parallel()
        .forEach(
            i -> {
              Body body = programs.compile(node(i % 2 == 0 ? "年龄 * 2 + 1" : "工龄 * 3 + 4"));
              int expected = i % 2 == 0 ? i * 2 + 1 : i * 3 + 4;
              right[i] = BigDecimal.valueOf(expected).equals(evaluate(body, i, i));
            });

    assertThat(right).doesNotContain(false);
  }

  private Program program(String source) {
    return (Program) programs.compile(node(source));
  }

  private static Node node(String source) {
    return Checker.check(Parser.parse(source).syntax(), SCOPE, null).node();
  }

  private static Object evaluate(Body body, int age, int years) {
    Map<String, Object> values =
        Map.of("年龄", BigDecimal.valueOf(age), "工龄", BigDecimal.valueOf(years), "姓名", "");
    return body.evaluate(Frame.of(new Environment(values, LocalDate.EPOCH)));
  }
}
