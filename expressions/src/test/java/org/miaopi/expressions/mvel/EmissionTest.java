package org.miaopi.expressions.mvel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.Attacks;
import org.miaopi.expressions.RandomSource;
import org.miaopi.expressions.Vectors;
import org.miaopi.expressions.ast.Node;
import org.miaopi.expressions.check.Checker;
import org.miaopi.expressions.functions.Operations;
import org.miaopi.expressions.parse.Parsed;
import org.miaopi.expressions.parse.Parser;
import org.miaopi.expressions.type.Scope;
import org.miaopi.expressions.type.Type;

/** No text of a user reaches MVEL: whatever is compiled, MVEL is given the same few words. */
@NullUnmarked
class EmissionTest {

  private static final Pattern WORD = Pattern.compile("[^,()\\[\\].]+|.");
  private static final Set<String> SIGNS = Set.of(",", "(", ")", "[", "]", ".", "F", "e");
  private static final Set<String> HELPERS =
      Stream.of(Operations.class.getDeclaredMethods())
          .map(Method::getName)
          .collect(Collectors.toSet());

  /** A seam of its own: what is compiled here is all that stands in it. */
  private final Programs programs = new Programs(Integer.MAX_VALUE);

  /** Compiles what can be, and says whether it could. */
  private int compile(String source, Scope scope, Type expected) {
    Parsed parsed = Parser.parse(source);
    if (parsed.syntax() == null) return 0;
    Node node = Checker.check(parsed.syntax(), scope, expected).node();
    if (node == null) return 0;
    programs.compile(node);
    return 1;
  }

  @AfterEach
  void mvelWasGivenItsFewWords() {
    assertThat(programs.sources()).hasSizeGreaterThan(2).allSatisfy(EmissionTest::isAllowed);
  }

  private static void isAllowed(String source) {
    Matcher words = WORD.matcher(source);
    while (words.find()) {
      String word = words.group();
      boolean allowed =
          SIGNS.contains(word) || word.matches("[vk](0|[1-9][0-9]{0,4})") || HELPERS.contains(word);
      assertThat(allowed).as("%s in %s", word, source).isTrue();
    }
  }

  @Test
  void vectorsGiveMvelNoWordOfTheirs() {
    int compiled = 0;
    for (Map<String, Object> vector : Vectors.all()) {
      compiled +=
          compile((String) vector.get("source"), Vectors.scope(vector), Vectors.type(vector));
    }
    assertThat(compiled).isGreaterThanOrEqualTo(1_500);
  }

  @Test
  void attacksGiveMvelNoWordOfTheirs() {
    int compiled = 0;
    for (String attack : Attacks.all()) {
      compile(attack, Attacks.SCOPE, null);
      compiled += compile(Attacks.literal(attack) + " + x", Attacks.SCOPE, null);
      String name = attack.replace("`", "_").substring(0, Math.min(attack.length(), 60));
      Scope scope = new Scope(Map.of(name, Type.Simple.TEXT));
      compiled += compile("concat(`" + name + "`)", scope, null);
    }
    assertThat(compiled).isGreaterThan(200);
  }

  @Test
  void programsOfChanceGiveMvelNoWordOfTheirs() {
    int compiled = 0;
    for (long seed = 0; seed < 5_000; seed++) {
      compiled += compile(new RandomSource(seed).any(4), RandomSource.SCOPE, null);
    }
    assertThat(compiled).isGreaterThan(4_500);
  }
}
