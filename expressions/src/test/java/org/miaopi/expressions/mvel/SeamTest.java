package org.miaopi.expressions.mvel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What {@link EmissionTest} sees is all that MVEL is given only if it is given it at one place. */
@NullUnmarked
class SeamTest {

  @Test
  void mvelCompilesAtOnePlace() throws IOException {
    Path main = Path.of("src/main/java");
    List<String> places = new ArrayList<>();
    try (Stream<Path> files = Files.walk(main)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        Matcher call = Pattern.compile("MVEL\\.(\\w+)").matcher(Files.readString(file));
        while (call.find()) places.add(file.getFileName() + " " + call.group(1));
      }
    }
    assertThat(places).containsExactly("Programs.java compileExpression");
  }
}
