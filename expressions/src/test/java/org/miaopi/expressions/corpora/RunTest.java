package org.miaopi.expressions.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.miaopi.expressions.corpora.cel.CelCorpus;
import org.miaopi.expressions.corpora.dmn.DmnCorpus;
import org.miaopi.expressions.corpora.jsonlogic.JsonLogicCorpus;

/** What the adapters find wrong, and what they cannot read. */
class RunTest {

  private static final KnownDifferences NONE = KnownDifferences.read(List.of());

  @TempDir Path folder;

  @Test
  void aNewDifferenceIsAFault() throws IOException {
    write("a.json", "[[{\"+\": [1, 1]}, null, 3]]");
    assertThat(Run.of(new JsonLogicCorpus(), folder, NONE).faults())
        .containsExactly("new difference: json-logic a/1 | expected 3, is 2 | (1 + 1)");
  }

  @Test
  void aKnownDifferenceIsNone() throws IOException {
    write("a.json", "[[{\"+\": [1, 1]}, null, 3]]");
    KnownDifferences known = KnownDifferences.read(List.of("# a reason", "", "json-logic a/1"));
    assertThat(known.reasons()).isEqualTo(Map.of("json-logic a/1", "a reason"));
    assertThat(Run.of(new JsonLogicCorpus(), folder, known).faults()).isEmpty();
  }

  @Test
  void aKnownDifferenceThatAgreesIsAFault() throws IOException {
    write("a.json", "[[{\"+\": [1, 1]}, null, 2]]");
    KnownDifferences known = KnownDifferences.read(List.of("# a reason", "json-logic a/1"));
    assertThat(Run.of(new JsonLogicCorpus(), folder, known).faults())
        .containsExactly("no difference any more: json-logic a/1 |  | (1 + 1)");
  }

  @Test
  void casesOfOneNameAreToldApart() throws IOException {
    write("a.textproto", "section { test { expr: 'true' } test { expr: 'false' } }");
    assertThat(Run.of(new CelCorpus(), folder, NONE).verdicts())
        .extracting(Verdict::id)
        .containsExactly("//", "// 2");
  }

  @Test
  void aFileThatCannotBeReadFails() throws IOException {
    write("a.json", "[[1, 2]]");
    assertFails(new JsonLogicCorpus(), "no test: [1, 2]");
    write("a.json", "[[1, 2, 3]");
    assertFails(new JsonLogicCorpus(), "a.json");
    write("a.textproto", "section {\n  test { expr: 'true' }\n");
    assertFails(new CelCorpus(), "a.textproto: line 2: expected }");
    write("a-test-01.xml", "<testCases><modelName>missing.dmn</modelName></testCases>");
    assertFails(new DmnCorpus(), "no model missing.dmn");
    write("a-test-01.xml", "<testCases>");
    assertFails(new DmnCorpus(), "a-test-01.xml");
  }

  private void assertFails(Corpus corpus, String message) {
    assertThatThrownBy(() -> Run.of(corpus, folder, NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(message);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
