package org.miaopi.expressions.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every code of the bundles is provoked, and what is said of it in both languages stands in {@code
 * problems.txt}. After a change of the texts: {@code -Dupdate=true}, and read what changed.
 */
@NullUnmarked
class ProblemTextsTest {

  private static final Path TEXTS = Path.of("src/test/resources/problems.txt");

  @Test
  void everyCodeIsProvokedAndSaidInBothLanguages() throws IOException {
    Map<String, String> said = new TreeMap<>();
    Provoked.sources()
        .forEach(
            (code, source) ->
                Provoked.problems(code, source).stream()
                    .filter(it -> it.code().equals(code))
                    .findFirst()
                    .ifPresent(it -> said.put(code, quoted(source) + text(it))));
    for (Problem problem : ProvokedTables.problems())
      said.putIfAbsent(problem.code(), text(problem));

    assertThat(said.keySet()).isEqualTo(codes());
    StringBuilder all = new StringBuilder();
    said.forEach((code, text) -> all.append(code).append('\n').append(text).append('\n'));
    if (Boolean.getBoolean("update")) Files.writeString(TEXTS, all);
    assertThat(all.toString()).isEqualTo(Files.readString(TEXTS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_en.properties"})
  void noCodeStandsTwice(String bundle) throws IOException {
    try (InputStream in = Problem.class.getResourceAsStream(bundle)) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .extracting(line -> line.substring(0, line.indexOf('=')))
          .doesNotHaveDuplicates();
    }
  }

  private static Set<String> codes() throws IOException {
    Properties bundle = new Properties();
    try (InputStream in = Problem.class.getResourceAsStream("messages.properties")) {
      bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    Set<String> codes = new TreeSet<>(bundle.stringPropertyNames());
    codes.removeIf(it -> it.startsWith("type.") && !it.equals("type.expected"));
    return codes;
  }

  private static String quoted(String source) {
    String visible = source.replace("\u202e", "\\u202e");
    return "  " + (visible.length() <= 60 ? visible : visible.substring(0, 60) + "…") + "\n";
  }

  private static String text(Problem problem) {
    String place = problem.end() == 0 ? "" : problem.start() + "-" + problem.end() + " ";
    return "  %s%s%n  %s%n"
        .formatted(
            place, problem.message(Locale.SIMPLIFIED_CHINESE), problem.message(Locale.ENGLISH))
        .replace("\r", "");
  }
}
