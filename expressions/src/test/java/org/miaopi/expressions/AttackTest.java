package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type.Simple;
import org.miaopi.expressions.value.Environment;

/** Ways out of an MVEL expression that are known to work on MVEL itself. */
@NullUnmarked
class AttackTest {

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

  static List<String> attacks() {
    return List.of(
        REACH,
        "new java.lang.ProcessBuilder(['touch', 'x']).start()",
        "Runtime.getRuntime().exec('id')",
        "java.lang.Runtime.getRuntime().exec('id')",
        "System.exit(1)",
        "System.setProperty('a', 'b')",
        "Thread.sleep(1)",
        "Math.abs(1)",
        "x.getClass()",
        "x.class",
        "x.class.forName('java.lang.Runtime')",
        "x.getClass().getClassLoader()",
        "''.getClass().forName('java.lang.Runtime')",
        "x.bytes",
        "x.toString()",
        "x.length()",
        "this",
        "this.x",
        "F",
        "F.call(1,2,3)",
        "v0",
        "k0",
        "e",
        "e.environment()",
        "import java.util.*; new ArrayList()",
        "import java.lang.Runtime; 1",
        "import_static java.lang.System.exit; exit(1)",
        "def f() { 1 } f()",
        "function f() { 1 }; f()",
        "proto P { def x() { 1 } }",
        "x = 'y'",
        "x := 'y'",
        "var y = 1; y",
        "x; 1",
        "1; " + REACH,
        "while (true) { }",
        "for (i : x) { }",
        "foreach (i : [1]) { i }",
        "do { 1 } while (true)",
        "if (true) { 1 } else { 2 }",
        "(x in [1]) ? 1 : { 2 }",
        "($ in [1, 2])",
        "($.class in ['a'])",
        "with (x) { bytes }",
        "x.{ bytes }",
        "[1, 2].{ $ > 1 }",
        "x.?y",
        "x.!y",
        "x[0]",
        "x['class']",
        "['a' : 1]",
        "[:]",
        "{1, 2}",
        "x instanceof String",
        "x is String",
        "x isdef",
        "isdef x",
        "x soundslike 'y'",
        "x strsim 'y'",
        "x convertable_to String",
        "x ~= '.*'",
        "x # 'y'",
        "(int) x",
        "(String) n",
        "n++",
        "n--",
        "n & 1",
        "n | 1",
        "n ^ 1",
        "n << 1",
        "n ** 2",
        "-n.class",
        "return x",
        "assert x",
        "throw x",
        "new String('a')",
        "new int[1000000000]",
        "String.valueOf(1)",
        "empty == x",
        "nil",
        "eval('1')",
        "MVEL.eval('1')",
        "org.mvel2.MVEL.eval('1+1')",
        "@{x}",
        "${x}",
        "\\u0052untime",
        "'a'.class",
        "1.class",
        "1B",
        "0x10",
        "1e9",
        "x\u0000y",
        "\u202Ex");
  }

  /** The same as values: MVEL ran some of these out of its own string literals. */
  static List<String> texts() {
    return List.of(
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
        "`" + "v0) + " + REACH);
  }

  @AfterEach
  void nothingWasReached() {
    assertThat(Canary.reached).isZero();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void whatIsNotOfTheLanguageIsRefusedWithAPlace(String source) {
    Compilation compilation =
        Expressions.compile(source, new Scope(Map.of("x", Simple.TEXT, "n", Simple.DECIMAL)));
    assertThat(compilation.expression()).isNull();
    assertThat(compilation.problems())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.end()).isBetween(it.start(), source.length()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aTextIsOnlyEverAText(String text) {
    String literal = "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    assertThat(evaluate(literal, Map.of())).isEqualTo(text);
    assertThat(evaluate("x", Map.of("x", text))).isEqualTo(text);
    assertThat(evaluate("orElse(x, " + literal + ")", Map.of())).isEqualTo(text);
    assertThat(evaluate(literal + " in [" + literal + ", x]", Map.of())).isEqualTo(true);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aNameIsOnlyEverAName(String text) {
    String name = text.replace("`", "").substring(0, Math.min(60, text.length() - 1));
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
