package org.miaopi.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.problem.Problem;

/**
 * Whatever is typed, compiling gives an expression or a problem with a place inside of the source,
 * at once and never an exception. {@code -Dfuzz.seed=…} repeats one source.
 */
@NullUnmarked
class NoiseTest {

  private static final int SOURCES = Integer.getInteger("fuzz.programs", 13_000);
  private static final Long REPEATED = Long.getLong("fuzz.seed");
  private static final int MILLISECONDS = 50;

  private static final List<String> PIECES =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "..",
          ".",
          ",",
          "?",
          ":",
          "+",
          "-",
          "*",
          "/",
          "%",
          "<",
          ">=",
          "==",
          "=",
          "!",
          "not ",
          " in ",
          " and ",
          " or ",
          " contains ",
          "'",
          "\"",
          "“",
          "`",
          "\\",
          "//",
          "/*",
          "*/",
          "数",
          "表",
          "组.数",
          "上级.",
          "sum(",
          "如果(",
          "1",
          "30天",
          "1年",
          "0.5",
          "null",
          "true",
          "（",
          "】",
          "≥",
          "\u0000",
          "\uD83D",
          "\uDE00",
          "\u202E",
          "\u200B",
          "\uFEFF",
          "\n");

  private enum Kind {
    /** Parts of types that are not wanted. */
    WRONG_TYPES,
    /** A sound source with pieces cut out, moved and put in. */
    BROKEN,
    /** Words and signs of the language in any order. */
    PIECES,
    /** Any UTF-16 units, halves of surrogate pairs too. */
    UNITS,
    /** Any bytes. */
    BYTES
  }

  @Test
  void aSourceIsCompiledOrRefusedWithItsPlace() {
    long first = REPEATED == null ? new Random().nextInt(1_000_000_000) : REPEATED;
    int refused = 0;
    for (long seed = first; seed < first + (REPEATED == null ? SOURCES : 1); seed++) {
      for (Kind kind : Kind.values()) {
        String source = source(kind, new Random(seed));
        String repeat = "-Dfuzz.seed=" + seed + " " + kind + ": " + source;
        if (isRefused(source, repeat)) refused++;
        assertThat(milliseconds(source)).as(repeat).isLessThan(MILLISECONDS);
      }
    }
    if (REPEATED == null) assertThat(refused).isGreaterThan(SOURCES * 3);
  }

  private static String source(Kind kind, Random random) {
    return switch (kind) {
      case WRONG_TYPES -> new RandomSource(random, 0.1).any(4);
      case BROKEN -> broken(new RandomSource(random, 0).any(3), random);
      case PIECES -> pieces(random);
      case UNITS -> units(random, 0x10000);
      case BYTES -> units(random, 0x100);
    };
  }

  private static String broken(String sound, Random random) {
    StringBuilder source = new StringBuilder(sound);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int at = random.nextInt(source.length() + 1);
      int end = Math.min(source.length(), at + random.nextInt(5));
      switch (random.nextInt(3)) {
        case 0 -> source.delete(at, end);
        case 1 -> source.insert(at, source.substring(at, end));
        default -> source.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return source.toString();
  }

  private static String pieces(Random random) {
    StringBuilder source = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      source.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return source.toString();
  }

  private static String units(Random random, int most) {
    StringBuilder source = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) source.append((char) random.nextInt(most));
    return source.toString();
  }

  private static boolean isRefused(String source, String repeat) {
    Compilation compilation = Expressions.compile(source, RandomSource.SCOPE);
    for (Problem problem : compilation.problems()) {
      assertThat(problem.start()).as(repeat).isBetween(0, source.length());
      assertThat(problem.end()).as(repeat).isBetween(problem.start(), source.length());
      assertThat(problem.message(Locale.SIMPLIFIED_CHINESE)).as(repeat).isNotBlank();
      assertThat(problem.message(Locale.ENGLISH)).as(repeat).isNotBlank();
    }
    boolean refused = compilation.expression() == null;
    if (refused) assertThat(compilation.problems()).as(repeat).isNotEmpty();
    return refused;
  }

  private static long milliseconds(String source) {
    return WorkTime.least(MILLISECONDS - 1, () -> Expressions.compile(source, RandomSource.SCOPE));
  }
}
