package org.miaopi.templates.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is measured is right, and the figures are said in both languages. */
class BenchTest {

  private static final List<String> WAYS =
      List.of("UNSIGNED", "RSA", "P256", "SM2", "OFD", "FULL", "DOCX4J", "LIBREOFFICE");

  @Test
  void everySampleIsTheSameOnALearnedLayout() throws Exception {
    for (Sample sample : Sample.all(Path.of(".."))) {
      for (int number = 0; number < 12; number++) {
        byte[] document = sample.template().render(sample.data(number));
        assertThat(sample.template().unlearned().render(sample.data(number)))
            .as("%s, certificate %d", sample.name(), number)
            .isEqualTo(document);
      }
    }
  }

  @Test
  void figuresAreSaidWithTheGoalsThatTheyReach() {
    assertThat(printed(Locale.CHINA)).contains("达到目标：食品经营许可证，加盖印章并签名，SM2：每核每秒 200 份（不少于 150）");
    assertThat(printed(Locale.ENGLISH))
        .contains(
            "Goal missed: Food business licence, laid out anew, unsigned: 20 a second a core");
  }

  @Test
  void waysThatAreNotInstalledAreNamed() {
    assertThat(printed(Locale.ENGLISH))
        .contains("Not installed: LibreOffice that goes on running (UNO)");
  }

  private static String printed(Locale locale) {
    Map<String, Pace> paces = new LinkedHashMap<>();
    for (String way : WAYS) paces.put(way, new Pace(way.equals("FULL") ? 50 : 5, 6, 2048));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    Figures figures = new Figures(List.of(0.1, 1.2), 3.4, 256, Map.of("000131014000", paces));
    new FigureTable(to, locale).print(figures);
    return out.toString(StandardCharsets.UTF_8);
  }
}
