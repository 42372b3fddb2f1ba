package org.miaopi.expressions.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.miaopi.expressions.table.dmn.Dmn;
import org.miaopi.expressions.table.dmn.DmnReading;
import org.miaopi.expressions.table.xlsx.SheetReading;
import org.miaopi.expressions.table.xlsx.SheetTable;
import org.miaopi.expressions.table.xlsx.Xlsx;

/** Whatever is given, what comes back is a table or problems. Repeat a failure by -Dseed=… */
@NullUnmarked
class HostileTest {

  private static final String PIECES =
      "\0'\"“[](),..<>=-!not null 未填 18 年龄 '本市' date( & < ]]> // /* \\ ` 、）＞\uD83D";

  private final Random random = new Random(Long.getLong("seed", System.nanoTime()));

  @Test
  void cellsOfAnyTextAreReadOrRefused() {
    for (int i = 0; i < 20_000; i++) {
      StringBuilder cell = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        int at = random.nextInt(PIECES.length() - 3);
        cell.append(PIECES, at, at + 1 + random.nextInt(3));
      }
      told(Policies.numbered(HitPolicy.UNIQUE, "年龄", cell.toString()));
    }
    told(Policies.numbered(HitPolicy.UNIQUE, "年龄", "not(".repeat(900) + "1" + ")".repeat(900)));
    told(Policies.numbered(HitPolicy.UNIQUE, "年龄", "1,".repeat(1_900) + "1"));
    told(Policies.numbered(HitPolicy.UNIQUE, "年龄", "x".repeat(1_000_000)));
  }

  @Test
  void spreadsheetsOfAnyBytesAreReadOrRefused() {
    byte[] file = Xlsx.write(List.of(Policies.oldAge(), Policies.foodLicence()), Locale.CHINA);
    for (int i = 0; i < 2_000; i++) {
      SheetReading reading = Xlsx.read(damaged(file));
      assertThat(reading.tables().isEmpty()).isNotEqualTo(reading.problems().isEmpty());
      reading.problems().forEach(it -> assertThat(it.message(Locale.CHINA)).isNotBlank());
      for (SheetTable table : reading.tables()) told(table.table());
    }
  }

  @Test
  void documentsOfAnyBytesAreReadOrRefused() {
    byte[] file =
        Dmn.write("x", List.of(Policies.compile(Policies.oldAge())))
            .getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 5_000; i++) {
      DmnReading reading = Dmn.read(damaged(file));
      assertThat(reading.tables().isEmpty()).isNotEqualTo(reading.problems().isEmpty());
      reading.problems().forEach(it -> assertThat(it.message(Locale.ENGLISH)).isNotBlank());
      reading.tables().forEach(HostileTest::told);
    }
  }

  private byte[] damaged(byte[] file) {
    byte[] copy = file.clone();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = random.nextInt(copy.length);
      copy[at] =
          random.nextBoolean() ? (byte) random.nextInt(128) : copy[random.nextInt(copy.length)];
    }
    return copy;
  }

  /** A table or problems, each of which can be said. */
  private static void told(DecisionTable table) {
    TableCompilation compilation = Tables.compile(table, Policies.SCOPE);
    assertThat(compilation.table() == null).isNotEqualTo(compilation.problems().isEmpty());
    for (TableProblem problem : compilation.problems()) {
      assertThat(problem.message(Locale.CHINA)).doesNotContain("{0}");
      assertThat(problem.problem().start()).isBetween(0, problem.problem().end());
    }
  }
}
